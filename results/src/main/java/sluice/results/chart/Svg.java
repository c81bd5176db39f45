package sluice.results.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A drawing as an SVG file that follows the reader's choice of light or dark.
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /// Fonts of the same widths as those that texts are measured by where the files are made.
  private static final String FONTS = "Verdana, 'DejaVu Sans', sans-serif";

  private Svg() {}

  /// @param title what is seen, for those who do not see it
  /// @param drawing draws on a canvas of the given size
  static String of(Dimension size, String title, Consumer<Graphics2D> drawing) throws IOException {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(1);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(size);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setPaint(Palette.BACKGROUND.light());
    graphics.fillRect(0, 0, size.width, size.height);
    drawing.accept(graphics);

    Element root = graphics.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 %d %d".formatted(size.width, size.height));
    root.setAttributeNS(null, "role", "img");
    setFonts(root);
    root.insertBefore(element(document, "style", Palette.darkStyle()), root.getFirstChild());
    root.insertBefore(element(document, "title", title), root.getFirstChild());
    StringWriter text = new StringWriter();
    graphics.stream(root, text, false, false);
    // Without the reference to a document type, which lies on another machine.
    return text.toString().substring(text.getBuffer().indexOf("<svg"));
  }

  private static Element element(Document document, String name, String text) {
    Element element = document.createElementNS(NAMESPACE, name);
    element.setTextContent(text);
    return element;
  }

  private static void setFonts(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttributeNS(null, "font-family", FONTS);
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        setFonts(inner);
      }
    }
  }

  private static Document document() throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IOException("no XML parser: " + e.getMessage(), e);
    }
  }
}

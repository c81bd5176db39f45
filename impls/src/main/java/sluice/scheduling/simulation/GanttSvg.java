package sluice.scheduling.simulation;

import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Draws a [Gantt] as a picture: a lane a core, a time axis below, a rectangle a spell that tells
/// task, core and times when pointed at and names its task where there is room. Its colours follow
/// the reader's scheme, light or dark. Colours repeat; what a rectangle is, its text says.
///
/// Each rectangle carries `data-core`, `data-task`, `data-from` and `data-to`.
public final class GanttSvg {
  private static final int WIDTH = 960;
  private static final int MARGIN = 70;
  private static final int RIGHT = 30;
  private static final int TOP = 10;
  private static final int LANE = 36;
  private static final int BAR = 28;
  private static final int FOOT = 34;
  private static final int CHARACTER = 8;

  private final Gantt gantt;
  private final XMLStreamWriter xml;
  private final long from;
  private final long span;
  private final int bottom;

  private GanttSvg(Gantt gantt, XMLStreamWriter xml) {
    this.gantt = gantt;
    this.xml = xml;
    this.from = gantt.from();
    this.span = Math.max(1, gantt.to() - from);
    this.bottom = TOP + gantt.cores() * LANE;
  }

  /// Draws it.
  ///
  /// @param title what it shows, in a line
  /// @param out is left open
  /// @throws XMLStreamException where writing fails
  public static void write(Gantt gantt, String title, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    try {
      new GanttSvg(gantt, xml).write(title);
    } finally {
      xml.close();
    }
  }

  private void write(String title) throws XMLStreamException {
    int height = bottom + FOOT;
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attribute("viewBox", "0 0 " + WIDTH + " " + height);
    attribute("width", WIDTH);
    attribute("height", height);
    attribute("role", "img");
    element("title", gantt.omitted() == 0 ? title : title + " (its beginning)");
    element("style", GanttStyle.css());
    xml.writeEmptyElement("rect");
    attribute("class", "page");
    attribute("width", WIDTH);
    attribute("height", height);
    axis();
    for (int core = 0; core < gantt.cores(); core++) {
      text("lane", MARGIN - 8, TOP + core * LANE + LANE / 2, "core " + core);
      for (Spell spell : gantt.lane(core)) {
        bar(spell);
      }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void axis() throws XMLStreamException {
    int most = Math.max(2, Math.min(12, (WIDTH - MARGIN) / (CHARACTER * (digits() + 3))));
    for (long mark : TimeAxis.marks(from, from + span, most)) {
      xml.writeEmptyElement("line");
      attribute("x1", x(mark));
      attribute("x2", x(mark));
      attribute("y1", TOP);
      attribute("y2", bottom + 6);
      text("mark", x(mark), bottom + 18, Long.toString(mark));
    }
  }

  private int digits() {
    return Long.toString(from + span).length();
  }

  private void bar(Spell spell) throws XMLStreamException {
    double left = x(spell.from());
    double width = x(spell.to()) - left;
    int top = TOP + spell.core() * LANE + (LANE - BAR) / 2;
    xml.writeStartElement("rect");
    attribute("class", "spell " + GanttStyle.colour(spell.task()));
    attribute("x", left);
    attribute("y", top);
    attribute("width", width);
    attribute("height", BAR);
    attribute("data-core", spell.core());
    attribute("data-task", spell.task());
    attribute("data-from", spell.from());
    attribute("data-to", spell.to());
    element(
        "title",
        "task "
            + spell.task()
            + " on core "
            + spell.core()
            + ": "
            + spell.from()
            + " to "
            + spell.to());
    xml.writeEndElement();
    String name = Integer.toString(spell.task());
    if (width >= CHARACTER * name.length() + 2) {
      text("name", left + width / 2, top + BAR / 2, name);
    }
  }

  private double x(long time) {
    return MARGIN + (double) (time - from) / span * (WIDTH - MARGIN - RIGHT);
  }

  private void text(String kind, double x, double y, String content) throws XMLStreamException {
    xml.writeStartElement("text");
    attribute("class", kind);
    attribute("x", x);
    attribute("y", y);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  private void attribute(String name, double value) throws XMLStreamException {
    attribute(name, String.format(Locale.ROOT, "%.3f", value));
  }

  private void attribute(String name, long value) throws XMLStreamException {
    attribute(name, Long.toString(value));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }
}

package sluice.results.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// What the colours and markers of a picture stand for.
///
/// @param entries in the order they are shown
record Legend(List<Entry> entries) {
  private static final Font FONT = Style.TEXT;
  private static final FontRenderContext MEASURE =
      new FontRenderContext(new AffineTransform(), true, true);
  private static final int LINE_HEIGHT = 20;
  private static final int KEY_WIDTH = 26;
  private static final int GAP = 18;
  private static final int MARGIN = 12;

  /// @param stroke that of a line; null for a bar
  record Entry(String text, Palette colour, Stroke stroke, Shape shape) {
    private double width() {
      return KEY_WIDTH + FONT.getStringBounds(text, MEASURE).getWidth() + GAP;
    }
  }

  /// @param names of all lines
  static Legend of(Picture picture, List<String> names) {
    if (!names.isEmpty()) {
      return new Legend(
          IntStream.range(0, names.size())
              .mapToObj(
                  i -> new Entry(names.get(i), Style.colour(i), Style.stroke(i), Style.shape(i)))
              .toList());
    }
    return new Legend(
        picture.panels().stream()
            .filter(Picture.Bars.class::isInstance)
            .map(Picture.Bars.class::cast)
            .map(Picture.Bars::bars)
            .map(BarChart::standings)
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .map(
                standing ->
                    new Entry(
                        standing.meaning,
                        standing.colour,
                        null,
                        new Rectangle2D.Double(-6, -5, 12, 10)))
            .toList());
  }

  int height(int width) {
    return rows(width).size() * LINE_HEIGHT;
  }

  void draw(Graphics2D graphics, double top, int width) {
    graphics.setFont(FONT);
    double y = top + LINE_HEIGHT / 2.0;
    for (List<Entry> row : rows(width)) {
      double x = MARGIN;
      for (Entry entry : row) {
        draw(graphics, entry, x, y);
        x += entry.width();
      }
      y += LINE_HEIGHT;
    }
  }

  private static void draw(Graphics2D graphics, Entry entry, double x, double y) {
    graphics.setPaint(entry.colour().light());
    if (entry.stroke() != null) {
      graphics.setStroke(entry.stroke());
      graphics.draw(new Line2D.Double(x, y, x + KEY_WIDTH - 6, y));
    }
    double middle = x + (KEY_WIDTH - 6) / 2.0;
    graphics.fill(
        AffineTransform.getTranslateInstance(middle, y).createTransformedShape(entry.shape()));
    graphics.setPaint(Palette.INK.light());
    graphics.drawString(entry.text(), (float) (x + KEY_WIDTH), (float) (y + 4));
  }

  private List<List<Entry>> rows(int width) {
    List<List<Entry>> rows = new ArrayList<>();
    double used = Double.MAX_VALUE;
    for (Entry entry : entries) {
      if (used + entry.width() > width) {
        rows.add(new ArrayList<>());
        used = MARGIN;
      }
      rows.getLast().add(entry);
      used += entry.width();
    }
    return rows;
  }
}

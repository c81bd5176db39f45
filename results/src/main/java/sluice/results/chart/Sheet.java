package sluice.results.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.JFreeChart;
import sluice.results.chart.Picture.Bars;
import sluice.results.chart.Picture.Line;
import sluice.results.chart.Picture.Lines;
import sluice.results.chart.Picture.Panel;

/// Lays the panels of a picture out, two in a row, with a heading above and a legend below.
final class Sheet {
  private static final int COLUMNS = 2;
  private static final int PANEL_WIDTH = 440;
  private static final int SINGLE_WIDTH = 720;
  private static final int LINES_HEIGHT = 300;
  private static final int BAR_HEIGHT = 24;
  private static final int AXIS_HEIGHT = 76;
  private static final int HEADING_HEIGHT = 30;
  private static final int MARGIN = 10;

  private final Picture picture;
  private final List<String> names;
  private final Legend legend;

  private Sheet(Picture picture) {
    this.picture = picture;
    names =
        picture.panels().stream()
            .filter(Lines.class::isInstance)
            .map(Lines.class::cast)
            .map(Lines::lines)
            .flatMap(Collection::stream)
            .map(Line::label)
            .filter(name -> !name.equals(Style.REFERENCE))
            .distinct()
            .sorted()
            .toList();
    legend = Legend.of(picture, names);
  }

  /// The picture as an SVG file.
  static String draw(Picture picture) throws IOException {
    Sheet sheet = new Sheet(picture);
    return Svg.of(sheet.size(), sheet.heading(), sheet::draw);
  }

  private String heading() {
    String rest =
        picture.omitted() == 0
            ? ""
            : " (%d of %d; the page shows all)"
                .formatted(picture.panels().size(), picture.panels().size() + picture.omitted());
    return picture.title() + rest;
  }

  private Dimension size() {
    int height = HEADING_HEIGHT + legend.height(width());
    for (int row : rowHeights()) {
      height += row;
    }
    return new Dimension(width(), height + MARGIN);
  }

  private int width() {
    return picture.panels().size() == 1 ? SINGLE_WIDTH : COLUMNS * PANEL_WIDTH;
  }

  private List<Integer> rowHeights() {
    List<Integer> heights = new ArrayList<>();
    for (int first = 0; first < picture.panels().size(); first += COLUMNS) {
      int end = Math.min(first + COLUMNS, picture.panels().size());
      heights.add(
          picture.panels().subList(first, end).stream().mapToInt(Sheet::height).max().orElse(0));
    }
    return heights;
  }

  private static int height(Panel panel) {
    return switch (panel) {
      case Bars bars -> AXIS_HEIGHT + BAR_HEIGHT * bars.bars().size();
      case Lines lines -> LINES_HEIGHT;
    };
  }

  private void draw(Graphics2D graphics) {
    graphics.setFont(Style.HEADING.deriveFont(14f));
    graphics.setPaint(Palette.INK.light());
    graphics.drawString(heading(), MARGIN, HEADING_HEIGHT - MARGIN);
    int panelWidth = picture.panels().size() == 1 ? SINGLE_WIDTH : PANEL_WIDTH;
    int y = HEADING_HEIGHT;
    int next = 0;
    for (int height : rowHeights()) {
      for (int column = 0; column < COLUMNS && next < picture.panels().size(); column++) {
        chart(picture.panels().get(next++))
            .draw(graphics, new Rectangle2D.Double(column * panelWidth, y, panelWidth, height));
      }
      y += height;
    }
    legend.draw(graphics, y, width());
  }

  private JFreeChart chart(Panel panel) {
    return switch (panel) {
      case Bars bars -> BarChart.of(bars, picture.x());
      case Lines lines -> LineChart.of(lines, picture.x(), picture.y(), names);
    };
  }
}

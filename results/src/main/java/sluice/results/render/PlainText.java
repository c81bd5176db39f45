package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes heads and tables for a terminal, aligned with spaces.
final class PlainText {
  private static final String GAP = "  ";

  private PlainText() {}

  static String head(Head head) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(head.title()).append('\n');
    head.facts().forEach((name, value) -> text.append("%s: %s%n".formatted(name, value)));
    head.cautions()
        .forEach(
            (heading, lines) -> {
              text.append(heading).append(":\n");
              lines.forEach(line -> text.append(GAP).append(line).append('\n'));
            });
    return text.toString();
  }

  static String table(Grid grid) {
    StringBuilder text = new StringBuilder();
    text.append('\n').append(grid.title()).append('\n');
    text.append(grid.question()).append('\n');
    if (!grid.caption().isEmpty()) {
      text.append(grid.caption()).append('\n');
    }
    List<Grid.Row> lines = new ArrayList<>();
    lines.add(
        new Grid.Row(grid.columns().stream().map(Grid.Column::heading).toList(), Optional.empty()));
    lines.addAll(grid.rows());
    int[] widths = widths(lines, grid.columns().size());
    lines.forEach(line -> text.append(line(line, grid.columns(), widths)));
    return text.toString();
  }

  private static int[] widths(List<Grid.Row> lines, int columns) {
    int[] widths = new int[columns];
    for (Grid.Row line : lines) {
      for (int column = 0; column < line.cells().size(); column++) {
        widths[column] = Math.max(widths[column], line.cells().get(column).length());
      }
    }
    return widths;
  }

  private static String line(Grid.Row row, List<Grid.Column> columns, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.cells().size(); column++) {
      String cell = row.cells().get(column);
      String padding = " ".repeat(widths[column] - cell.length());
      line.append(GAP);
      line.append(columns.get(column).numeric() ? padding + cell : cell + padding);
    }
    row.remark().ifPresent(remark -> line.append(GAP).append(remark));
    return line.toString().stripTrailing() + "\n";
  }
}

package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes heads and tables in Markdown, as code hosts show it.
final class Markdown {
  private Markdown() {}

  static String head(Head head) {
    StringBuilder text = new StringBuilder("# " + escape(head.title()) + "\n\n");
    head.facts().forEach((name, v) -> text.append("- **%s:** %s\n".formatted(name, escape(v))));
    head.cautions()
        .forEach(
            (heading, lines) -> {
              text.append("\n**").append(heading).append("**\n\n");
              lines.forEach(line -> text.append("- ").append(escape(line)).append('\n'));
            });
    return text.toString();
  }

  static String table(Grid grid) {
    StringBuilder text = new StringBuilder("\n## " + escape(grid.title()) + "\n\n");
    text.append(escape(grid.question())).append("\n\n");
    if (!grid.caption().isEmpty()) {
      text.append(escape(grid.caption())).append("\n\n");
    }
    text.append(line(grid.columns().stream().map(Grid.Column::heading).toList()));
    text.append(
        grid.columns().stream()
            .map(column -> column.numeric() ? " ---: " : " --- ")
            .collect(Collectors.joining("|", "|", "|\n")));
    grid.rows().forEach(row -> text.append(line(filled(row, grid.columns().size()))));
    text.append('\n');
    grid.notes().forEach(note -> text.append("- ").append(escape(note)).append('\n'));
    return text.toString();
  }

  private static List<String> filled(Grid.Row row, int columns) {
    List<String> cells = new ArrayList<>(row.cells());
    row.remark().ifPresent(cells::add);
    while (cells.size() < columns) {
      cells.add("");
    }
    return cells;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_");
  }
}

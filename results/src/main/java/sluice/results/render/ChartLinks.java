package sluice.results.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sluice.results.record.Table;

/// Shows below a table the charts that were drawn of it.
public final class ChartLinks {
  /// The folder that holds them, in files named `TABLE-KIND.svg`.
  public static final String FOLDER = "charts";

  private static final String EXTENSION = ".svg";

  private ChartLinks() {}

  /// Links to the charts of a table.
  ///
  /// @param directory where the folder is
  /// @return one line of Markdown for each chart; empty where there is none
  static String of(Table table, Path directory) throws IOException {
    Path folder = directory.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return "";
    }
    String prefix = table.id() + "-";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(EXTENSION))
          .sorted()
          .map(name -> link(table, name, name.substring(prefix.length())))
          .collect(Collectors.joining());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String link(Table table, String name, String kind) {
    String words = kind.substring(0, kind.length() - EXTENSION.length()).replace('-', ' ');
    return "\n![Chart of %s: %s](%s/%s)\n".formatted(table.title(), words, FOLDER, name);
  }
}

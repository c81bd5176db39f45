package sluice.results.render;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import sluice.results.record.Table;

/// What the columns mean that tell rows apart. Metrics bring their explanations with them, in the
/// record; parameters and labels are words that all tables share, and are explained in one place.
public final class ColumnMeanings {
  private static final String FILE = "columns.properties";
  private static final Map<String, String> MEANINGS = read();

  private ColumnMeanings() {}

  /// One line; empty where none is known, as for a parameter of somebody else's benchmark.
  public static Optional<String> of(Table table, String column) {
    return Optional.ofNullable(MEANINGS.get(table.id() + "." + column))
        .or(() -> Optional.ofNullable(MEANINGS.get(column)));
  }

  private static Map<String, String> read() {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ColumnMeanings.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return lines.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, lines::getProperty));
  }
}

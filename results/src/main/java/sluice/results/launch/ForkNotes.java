package sluice.results.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.results.record.Cell;
import sluice.results.record.Granted;

/// Where a fork leaves what is no number: the launcher gives every fork a file of its own, and
/// keeps what it finds there as [sluice.results.record.Fork#notes()].
public final class ForkNotes {
  /// The system property that names the fork's file.
  static final String PROPERTY = "sluice.notes";

  private static final String SEPARATOR = "\t";

  private ForkNotes() {}

  /// Adds notes; a later one of the same name stands. Does nothing outside a fork of the launcher.
  /// Any thread.
  ///
  /// @param notes texts of one line by name, without tabulators
  public static synchronized void add(Map<String, String> notes) {
    String file = System.getProperty(PROPERTY);
    if (file == null) {
      return;
    }
    List<String> lines = new ArrayList<>();
    notes.forEach((name, text) -> lines.add(name + SEPARATOR + text));
    try {
      Files.write(Path.of(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a fork left, if anything, beside what it was asked to do.
  static Map<String, String> of(Cell cell, Path file) throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    if (!cell.cpus().isEmpty() && Affinity.available()) {
      notes.put(Granted.asked(Granted.LOAD), Affinity.ranges(cell.cpus()));
    }
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(SEPARATOR, 2);
        notes.put(parts[0], parts[parts.length - 1]);
      }
    }
    return notes;
  }
}

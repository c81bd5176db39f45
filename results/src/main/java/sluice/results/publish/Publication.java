package sluice.results.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sluice.results.record.RunFile;
import sluice.results.record.StoredRun;
import sluice.results.render.Report;

/// Puts a run among the published ones: its record and raw files compressed, and what people read.
/// All other exports can be made again from these.
public final class Publication {
  /// Of what is kept compressed, to which a repository adds nothing of its own: pages, tables and
  /// pictures it compresses itself, to a fifth.
  private static final long MAX_RAW_BYTES = 5_000_000;

  private static final Pattern READ_BY_PEOPLE = Pattern.compile(".*\\.(md|csv|svg|html)");

  private final StoredRun from;

  private Publication(StoredRun from) {
    this.from = from;
  }

  /// Publishes a run.
  ///
  /// @param published the directory of the published runs; made where there is none
  /// @return the run's own directory in it
  /// @throws UnfitRunException where the run may not be published
  public static Path of(StoredRun from, Path published) throws IOException {
    List<String> missed = Requirements.missedBy(from);
    if (!missed.isEmpty()) {
      throw new UnfitRunException("expected " + shortened(missed));
    }
    String name =
        "%s-%s"
            .formatted(
                from.run().started().atOffset(ZoneOffset.UTC).toLocalDate(),
                Machine.slug(from.run().environment()));
    Path target = published.resolve(name);
    if (Files.exists(target)) {
      throw new UnfitRunException(target + ": expected nothing there yet");
    }
    Files.createDirectories(published);
    Path partial = published.resolve(".partial-" + name);
    delete(partial);
    Files.createDirectory(partial);
    try {
      new Publication(from).write(partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(partial);
    }
    return target;
  }

  private static String shortened(List<String> missed) {
    int shown = Math.min(3, missed.size());
    String more = missed.size() > shown ? "; and %d more".formatted(missed.size() - shown) : "";
    return String.join("; ", missed.subList(0, shown)) + more;
  }

  private void write(Path directory) throws IOException {
    RunFile.writeCompressed(from.run(), directory, Publication::withoutHome);
    HistogramArchive.write(from, directory.resolve(StoredRun.HISTOGRAMS));
    Report.write(StoredRun.read(directory), directory);
    long rawBytes = 0;
    for (Path file : filesIn(directory)) {
      String name = directory.relativize(file).toString();
      boolean raw = name.equals(RunFile.COMPRESSED) || name.equals(StoredRun.HISTOGRAMS);
      if (raw) {
        rawBytes += Files.size(file);
      } else if (!READ_BY_PEOPLE.matcher(name).matches()) {
        Files.delete(file);
      }
    }
    deleteEmptyFolders(directory);
    if (rawBytes > MAX_RAW_BYTES) {
      throw new UnfitRunException(
          "expected at most %d bytes of record and latencies, compressed, got %d"
              .formatted(MAX_RAW_BYTES, rawBytes));
    }
  }

  /// Paths may tell who the user is.
  private static String withoutHome(String json) {
    String home = System.getProperty("user.home");
    return home.length() < 2
        ? json
        : json.replaceAll(Pattern.quote(home) + "(?![\\w.-])", Matcher.quoteReplacement("~"));
  }

  private static List<Path> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void deleteEmptyFolders(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      for (Path folder : children.filter(Files::isDirectory).toList()) {
        if (filesIn(folder).isEmpty()) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

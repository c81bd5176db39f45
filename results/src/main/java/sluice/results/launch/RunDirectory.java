package sluice.results.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import sluice.results.record.RunFile;

/// The directory a run leaves its results in.
///
/// @param path may not exist yet
record RunDirectory(Path path) {
  /// Makes sure that nothing but an older run is there.
  ///
  /// @throws MisuseException if there is
  RunDirectory checked() throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new MisuseException("out: expected a directory, but " + path + " is a file");
    }
    if (Files.isDirectory(path) && !isEmpty(path) && Files.notExists(path.resolve(RunFile.NAME))) {
      throw new MisuseException(
          "out: %s holds something else than a run (it has no %s); give an empty or a new directory"
              .formatted(path, RunFile.NAME));
    }
    return this;
  }

  /// Makes it an empty one: an older run's files go, any others stay.
  void clear() throws IOException {
    Files.createDirectories(path);
    deleteMatching(path, "{run.json,jmh.json,jmh.log,README.md,*.csv}");
    Path histograms = path.resolve(HistogramStore.FOLDER);
    if (Files.isDirectory(histograms)) {
      deleteMatching(histograms, "*.hlog");
    }
    Path profiles = path.resolve(Profiling.FOLDER);
    if (Files.isDirectory(profiles)) {
      deleteMatching(profiles, "*.{jfr,html,log,txt}");
      // What is left was put there by somebody.
      if (isEmpty(profiles)) {
        Files.delete(profiles);
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    }
  }

  private static void deleteMatching(Path directory, String glob) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, glob)) {
      for (Path entry : entries) {
        Files.delete(entry);
      }
    }
  }
}

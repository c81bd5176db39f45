package sluice.results.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sluice.results.export.Exporter;
import sluice.results.export.Exporters;
import sluice.results.record.RunFile;
import sluice.results.render.Report;

/// The directory a run leaves its results in.
///
/// @param path may not exist yet
record RunDirectory(Path path) {
  /// What a run writes itself.
  private static final List<String> OF_A_RUN =
      List.of(RunFile.NAME, ForkRunner.LOG, Report.NAME, HistogramStore.FOLDER + "/*.hlog");

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
    for (String files : OF_A_RUN) {
      deleteMatching(files);
    }
    for (Exporter exporter : Exporters.all()) {
      deleteMatching(exporter.files());
    }
    Path profiles = path.resolve(Profiling.FOLDER);
    if (Files.isDirectory(profiles)) {
      deleteMatching(Profiling.FOLDER + "/*.{jfr,html,log,txt}");
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

  /// @param files a path, the last element of which may be a pattern
  private void deleteMatching(String files) throws IOException {
    Path matched = path.resolve(files);
    if (!Files.isDirectory(matched.getParent())) {
      return;
    }
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(matched.getParent(), matched.getFileName().toString())) {
      for (Path entry : entries) {
        Files.delete(entry);
      }
    }
  }
}

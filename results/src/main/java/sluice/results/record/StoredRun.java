package sluice.results.record;

import java.io.IOException;
import java.nio.file.Path;

/// A run and where it lies, with the raw files that its record names.
///
/// @param directory holds `run.json` and what else the run left
public record StoredRun(Run run, Path directory) {
  /// Reads the run that a directory holds.
  ///
  /// @throws IOException also where it is no record of a run, or one of a newer version
  public static StoredRun read(Path directory) throws IOException {
    return new StoredRun(RunFile.read(directory), directory);
  }
}

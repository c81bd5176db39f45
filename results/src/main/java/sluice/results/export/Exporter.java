package sluice.results.export;

import java.io.IOException;
import java.nio.file.Path;
import sluice.results.record.StoredRun;

/// Makes files of a run, from nothing but its record and its raw files, so that they can be made
/// again: an extension point, found by `@AutoService(Exporter.class)`. An exporter keeps nothing
/// from one run to the next; several write at once, each its own files.
public interface Exporter {
  /// What it writes, as a path relative to the target, such as `jmh.json` or `charts/*.svg`; unique
  /// among exporters. Older files that match are deleted before a run.
  String files();

  /// What they are, in a few words for the list below the tables.
  String description();

  /// Writes them, over those of another time; none where the run has nothing to put into them.
  ///
  /// @param target an existing directory; may be the run's own
  void write(StoredRun from, Path target) throws IOException;
}

package sluice.results.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;

/// The runs that the project stands by, each in a directory of its own.
///
/// @param runs readable ones, in the order of their names
record Published(List<StoredRun> runs) {
  /// What sets the pace; a difference in one of these outweighs all others.
  private static final Set<String> PACE =
      Set.of("cpu", "architecture", "logical cores", "cores for this JVM", "virtualisation", "jdk");

  private static final int PACE_WEIGHT = 100;

  /// Reads those below a directory, which may be missing. What holds no run is none.
  static Published in(Path directory) {
    if (!Files.isDirectory(directory)) {
      return new Published(List.of());
    }
    try (Stream<Path> entries = Files.list(directory)) {
      List<StoredRun> runs = new ArrayList<>();
      entries
          .filter(Files::isDirectory)
          .sorted()
          .forEach(entry -> read(entry).ifPresent(runs::add));
      return new Published(List.copyOf(runs));
    } catch (IOException e) {
      return new Published(List.of());
    }
  }

  private static Optional<StoredRun> read(Path directory) {
    try {
      return Optional.of(StoredRun.read(directory));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The one whose conditions are most like a run's; of equals the last, which by its name is the
  /// newest.
  Optional<StoredRun> nearest(Run run) {
    return runs.reversed().stream().min(Comparator.comparingInt(other -> distance(other, run)));
  }

  private static int distance(StoredRun one, Run other) {
    return Conditions.differences(one.run(), other).stream()
        .mapToInt(difference -> PACE.contains(difference.name()) ? PACE_WEIGHT : 1)
        .sum();
  }
}

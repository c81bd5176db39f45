package sluice.results.launch;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import sluice.results.record.Cell;

/// Shows how far a run is.
interface Progress extends AutoCloseable {
  void started(Cell cell);

  /// A fork has to wait until the host has the processors together again.
  ///
  /// @param atMost how long
  void waiting(Cell cell, Duration atMost);

  /// A fork ended.
  ///
  /// @param outcome what became of the fork, in a few words
  /// @param left how long the rest of the run will take
  void ended(Cell cell, String outcome, Duration left);

  @Override
  void close();

  /// A bar on a terminal, a line for each fork elsewhere.
  static Progress on(PrintStream out, int forks, Duration expected) {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        ? new BarProgress(forks, expected)
        : new LineProgress(out, forks);
  }
}

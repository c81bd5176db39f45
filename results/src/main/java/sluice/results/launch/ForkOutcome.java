package sluice.results.launch;

import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import sluice.results.record.Fork;

/// What became of one fork.
sealed interface ForkOutcome {
  /// It measured.
  ///
  /// @param units the unit of each metric key's raw values
  /// @param raw what JMH made of it
  record Measured(Fork fork, Map<String, String> units, RunResult raw) implements ForkOutcome {
    Measured with(Map<String, String> notes) {
      Fork noted = new Fork(fork.round(), fork.seconds(), fork.values(), notes);
      return new Measured(noted, units, raw);
    }
  }

  /// It did not.
  ///
  /// @param reason why, in one line
  record Failed(String reason) implements ForkOutcome {}
}

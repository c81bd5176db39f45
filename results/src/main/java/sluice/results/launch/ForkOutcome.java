package sluice.results.launch;

import java.util.Map;
import sluice.results.record.Fork;

/// What became of one fork.
sealed interface ForkOutcome {
  /// It measured.
  ///
  /// @param units the unit of each metric key's raw values
  /// @param mode JMH's mode, such as `thrpt`
  record Measured(Fork fork, Map<String, String> units, String mode) implements ForkOutcome {
    Measured with(Map<String, String> notes) {
      Fork noted = new Fork(fork.round(), fork.seconds(), fork.values(), notes);
      return new Measured(noted, units, mode);
    }
  }

  /// It is to be run again, since the machine was another meanwhile; nothing of it is kept.
  record Disturbed() implements ForkOutcome {}

  /// It did not.
  ///
  /// @param reason why, in one line
  record Failed(String reason) implements ForkOutcome {}
}

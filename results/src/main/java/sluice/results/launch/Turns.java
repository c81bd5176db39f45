package sluice.results.launch;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/// Says when a run may do each of its rounds, so that two of them can take turns and meet the same
/// machine.
public interface Turns {
  /// Nobody to wait for.
  Turns FREE =
      new Turns() {
        @Override
        public void await(int round, BooleanSupplier ended) {}

        @Override
        public void done(int round) {}
      };

  /// Returns when the round may begin, or when the run has to end.
  ///
  /// @param round from 1
  void await(int round, BooleanSupplier ended) throws IOException;

  /// The round is over, and its results are written.
  void done(int round) throws IOException;
}

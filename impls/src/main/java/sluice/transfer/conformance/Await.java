package sluice.transfer.conformance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for what a server does in its own time.
///
/// @param patience when to give up
record Await(Duration patience) {
  /// Polls until the state is the expected one.
  ///
  /// @throws Violation where it is still another when patience ends
  void until(String what, Object expected, Supplier<?> state) throws Violation {
    long deadline = System.nanoTime() + patience.toNanos();
    Object got = state.get();
    for (long pause = 1_000; !expected.equals(got); pause = Math.min(2 * pause, 10_000_000)) {
      if (System.nanoTime() > deadline) {
        throw new Violation(
            what + " " + expected + " within " + patience.toMillis() + " ms", String.valueOf(got));
      }
      LockSupport.parkNanos(pause);
      got = state.get();
    }
  }
}

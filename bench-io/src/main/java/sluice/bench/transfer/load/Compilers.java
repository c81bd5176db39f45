package sluice.bench.transfer.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import sluice.results.launch.CompilerTime;

/// The JIT compilers of a process. What they have begun takes them a while, in which the load may
/// leave them no processor; what is measured meanwhile is code that is about to be replaced.
public final class Compilers {
  private static final Duration LOOK = Duration.ofMillis(4);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Compilers that have less than this to do between two looks have caught up.
  private static final Duration IDLE = Duration.ofNanos(200_000);

  private Compilers() {}

  /// Waits until they have nothing to do, or for a second. Does not wait where the kernel does not
  /// tell.
  public static void await(long pid) {
    CompilerTime time = CompilerTime.of(pid);
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    long worked = time.nanos();
    long before;
    do {
      before = worked;
      LockSupport.parkNanos(LOOK.toNanos());
      worked = time.nanos();
    } while (Math.abs(worked - before) > IDLE.toNanos() && System.nanoTime() < giveUp);
  }
}

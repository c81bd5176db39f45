package sluice.bench.transfer.load;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What getrusage(2) says of this process, threads that have ended included. The files of `/proc`
/// do not do: each tells of one thread, and is gone with it. Nor does the JDK's processor time,
/// which on Linux counts hundredths of a second.
///
/// @param cpuNanos processor time, user and system, up to the last tick of the scheduler
/// @param switches context switches
record ResourceUsage(long cpuNanos, ContextSwitches switches) {
  private static final int SELF = 0;

  // `struct rusage` of 64-bit Linux and macOS: two times, each of seconds and microseconds in a
  // word
  // of its own; twelve counts; the two of context switches.
  private static final long WORD = 8;
  private static final long USER = 0;
  private static final long SYSTEM = 2 * WORD;
  private static final long VOLUNTARY = 16 * WORD;
  private static final long INVOLUNTARY = 17 * WORD;
  private static final long SIZE = 18 * WORD;

  /// Since the process started.
  ///
  /// @return nothing where the system has no such call
  static Optional<ResourceUsage> now() {
    return Call.GETRUSAGE.flatMap(ResourceUsage::read);
  }

  private static Optional<ResourceUsage> read(MethodHandle call) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(SIZE, WORD);
      int result = (int) call.invokeExact(SELF, usage);
      return result == 0
          ? Optional.of(
              new ResourceUsage(
                  nanos(usage, USER) + nanos(usage, SYSTEM),
                  new ContextSwitches(
                      usage.get(JAVA_LONG, VOLUNTARY), usage.get(JAVA_LONG, INVOLUNTARY))))
          : Optional.empty();
    } catch (Throwable t) {
      throw new IllegalStateException("a foreign call threw", t);
    }
  }

  private static long nanos(MemorySegment usage, long time) {
    return TimeUnit.SECONDS.toNanos(usage.get(JAVA_LONG, time))
        + TimeUnit.MICROSECONDS.toNanos(usage.get(JAVA_INT, time + WORD));
  }

  /// Found when it is first needed.
  private static final class Call {
    static final Optional<MethodHandle> GETRUSAGE = find();

    @SuppressWarnings("restricted") // Calling foreign functions is restricted, and what this does.
    private static Optional<MethodHandle> find() {
      String system = System.getProperty("os.name");
      boolean known = system.equals("Linux") || system.equals("Mac OS X");
      if (!known || ADDRESS.byteSize() != WORD) {
        return Optional.empty();
      }
      Linker linker = Linker.nativeLinker();
      return linker
          .defaultLookup()
          .find("getrusage")
          .map(
              symbol ->
                  linker.downcallHandle(
                      symbol, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS)));
    }
  }
}

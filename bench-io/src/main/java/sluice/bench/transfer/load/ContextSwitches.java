package sluice.bench.transfer.load;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// How often the kernel took threads of this process off their processors, ended threads included.
///
/// @param voluntary because a thread waited: for bytes, for a lock, for the time
/// @param involuntary because another was to run
public record ContextSwitches(long voluntary, long involuntary) {
  private static final int RUSAGE_SELF = 0;

  /// `struct rusage` of 64-bit Linux and macOS: two times of two words each, then twelve counts
  /// before the two of switches.
  private static final StructLayout RUSAGE =
      MemoryLayout.structLayout(
          MemoryLayout.sequenceLayout(16, JAVA_LONG),
          JAVA_LONG.withName("nvcsw"),
          JAVA_LONG.withName("nivcsw"));

  private static final long VOLUNTARY = RUSAGE.byteOffset(field("nvcsw"));
  private static final long INVOLUNTARY = RUSAGE.byteOffset(field("nivcsw"));

  /// Those since the process started, from getrusage(2). The files of `/proc` do not do: each tells
  /// of one thread, and is gone with it.
  ///
  /// @return nothing where the system has no such call
  static Optional<ContextSwitches> now() {
    return Call.GETRUSAGE.flatMap(ContextSwitches::read);
  }

  private static Optional<ContextSwitches> read(MethodHandle call) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(RUSAGE);
      int result = (int) call.invokeExact(RUSAGE_SELF, usage);
      return result == 0
          ? Optional.of(
              new ContextSwitches(
                  usage.get(JAVA_LONG, VOLUNTARY), usage.get(JAVA_LONG, INVOLUNTARY)))
          : Optional.empty();
    } catch (Throwable t) {
      throw new IllegalStateException("a foreign call threw", t);
    }
  }

  /// Those since an earlier moment.
  ContextSwitches since(ContextSwitches earlier) {
    return new ContextSwitches(voluntary - earlier.voluntary, involuntary - earlier.involuntary);
  }

  private static MemoryLayout.PathElement field(String name) {
    return MemoryLayout.PathElement.groupElement(name);
  }

  /// Found when it is first needed, which of most processes it is not.
  private static final class Call {
    static final Optional<MethodHandle> GETRUSAGE = find();

    @SuppressWarnings("restricted") // Calling foreign functions is restricted, and what this does.
    private static Optional<MethodHandle> find() {
      String system = System.getProperty("os.name");
      boolean known = system.equals("Linux") || system.equals("Mac OS X");
      if (!known || ADDRESS.byteSize() != Long.BYTES) {
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

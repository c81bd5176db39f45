package sluice.scheduling.live;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.BitSet;

/// The calls of Linux's C library that tell and set which processors a thread may run on. Loads on
/// Linux alone.
@SuppressWarnings("restricted") // Calling foreign functions is restricted, and what this is for.
final class AffinityCalls {
  /// Room for 8192 processors, as many as any kernel is built for: with less than its own number it
  /// refuses to tell.
  private static final int MASK_BYTES = 1024;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  private static final MethodHandle SET = bind("sched_setaffinity");
  private static final MethodHandle GET = bind("sched_getaffinity");

  private AffinityCalls() {}

  private static MethodHandle bind(String name) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
        Linker.Option.captureCallState("errno"));
  }

  /// @param thread the kernel's number of a thread; 0 for the calling one
  static BitSet get(int thread) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
      call("sched_getaffinity", GET, thread, mask, arena);
      return BitSet.valueOf(mask.toArray(JAVA_BYTE));
    }
  }

  /// @param thread the kernel's number of a thread; 0 for the calling one
  static void set(int thread, BitSet cpus) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
      byte[] bytes = cpus.toByteArray();
      MemorySegment.copy(bytes, 0, mask, JAVA_BYTE, 0, Math.min(bytes.length, MASK_BYTES));
      call("sched_setaffinity", SET, thread, mask, arena);
    }
  }

  private static void call(
      String name, MethodHandle function, int thread, MemorySegment mask, Arena arena)
      throws IOException {
    MemorySegment state = arena.allocate(STATE);
    int result;
    try {
      result = (int) function.invokeExact(state, thread, (long) MASK_BYTES, mask);
    } catch (Throwable t) {
      throw new IllegalStateException("a foreign call threw", t);
    }
    if (result < 0) {
      throw new IOException(name + ": error " + (int) ERRNO.get(state, 0L));
    }
  }
}

package sluice.transfer.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
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
import java.nio.file.Path;
import java.util.Arrays;

/// The calls of Linux's C library that move bytes, each with its error turned into an exception.
/// Constants are those of Linux on x86-64 and AArch64.
@SuppressWarnings("restricted") // Calling foreign functions is restricted, and what this is for.
public final class LibC {
  public static final int SHUT_RD = 0;
  public static final int SHUT_WR = 1;
  public static final int SHUT_RDWR = 2;

  private static final int EINTR = 4;
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_NODELAY = 1;
  private static final int SOL_SOCKET = 1;
  private static final int SO_RCVLOWAT = 18;
  private static final int MSG_TRUNC = 0x20;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int O_WRONLY = 1;
  private static final int O_CLOEXEC = 0x80000;
  private static final int SPLICE_F_MOVE = 1;
  private static final int SPLICE_F_MORE = 4;
  private static final int F_SETPIPE_SZ = 1031;
  private static final int OWNER_ONLY = 0600;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle SOCKET =
      bind("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle SETSOCKOPT =
      bind(
          "setsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle BIND =
      bind("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle LISTEN =
      bind("listen", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle GETSOCKNAME =
      bind("getsockname", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle ACCEPT4 =
      bind("accept4", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
  private static final MethodHandle RECV =
      bind("recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle SEND =
      bind("send", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle SHUTDOWN =
      bind("shutdown", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOSE =
      bind("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle PIPE2 =
      bind("pipe2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle FCNTL =
      bind(
          "fcntl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle OPEN =
      bind(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle MKFIFO =
      bind("mkfifo", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle SPLICE =
      bind(
          "splice",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle STRERROR =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("strerror"), FunctionDescriptor.of(ADDRESS, JAVA_INT));

  /// Where errno is captured; of one thread.
  private final MemorySegment state;

  /// @param arena lives as long as the calls are made; its thread is the one that makes them
  public LibC(Arena arena) {
    this.state = arena.allocate(STATE);
  }

  private static MethodHandle bind(String name, FunctionDescriptor type, Linker.Option... options) {
    Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = CAPTURE;
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, all);
  }

  int socket(int family, int type) throws IOException {
    return (int) checked("socket", () -> (int) SOCKET.invokeExact(state, family, type, 0));
  }

  public void setOption(int socket, int level, int option, int value) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pointer = arena.allocateFrom(JAVA_INT, value);
      checked(
          "setsockopt",
          () -> (int) SETSOCKOPT.invokeExact(state, socket, level, option, pointer, 4));
    }
  }

  public void setNoDelay(int socket, boolean on) throws IOException {
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, on ? 1 : 0);
  }

  /// Lets a receive wait until so many bytes are there, or the stream ends.
  public void setReceiveLowWater(int socket, int bytes) throws IOException {
    setOption(socket, SOL_SOCKET, SO_RCVLOWAT, bytes);
  }

  void bind(int socket, MemorySegment address) throws IOException {
    int size = (int) address.byteSize();
    checked("bind", () -> (int) BIND.invokeExact(state, socket, address, size));
  }

  void listen(int socket, int backlog) throws IOException {
    checked("listen", () -> (int) LISTEN.invokeExact(state, socket, backlog));
  }

  /// Fills in the address the socket is bound to.
  void localAddress(int socket, MemorySegment address) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment size = arena.allocateFrom(JAVA_INT, (int) address.byteSize());
      checked("getsockname", () -> (int) GETSOCKNAME.invokeExact(state, socket, address, size));
    }
  }

  int accept(int socket) throws IOException {
    MemorySegment none = MemorySegment.NULL;
    return (int)
        checked("accept4", () -> (int) ACCEPT4.invokeExact(state, socket, none, none, O_CLOEXEC));
  }

  /// Blocks until there is something.
  ///
  /// @return the number of bytes received, 0 at the end of the stream
  public long receive(int socket, MemorySegment buffer, long size) throws IOException {
    return receive(socket, buffer, size, 0);
  }

  /// Blocks until there is something, and drops it: the kernel counts the bytes and copies none.
  ///
  /// @return the number of bytes dropped, 0 at the end of the stream
  public long drop(int socket, MemorySegment buffer, long size) throws IOException {
    return receive(socket, buffer, size, MSG_TRUNC);
  }

  private long receive(int socket, MemorySegment buffer, long size, int flags) throws IOException {
    while (true) {
      long count;
      try {
        count = (long) RECV.invokeExact(state, socket, buffer, size, flags);
      } catch (Throwable t) {
        throw unexpected(t);
      }
      if (count >= 0) {
        return count;
      }
      failUnlessInterrupted("recv");
    }
  }

  /// Blocks until at least one byte is taken.
  public long send(int socket, MemorySegment buffer, long size) throws IOException {
    while (true) {
      long count;
      try {
        count = (long) SEND.invokeExact(state, socket, buffer, size, MSG_NOSIGNAL);
      } catch (Throwable t) {
        throw unexpected(t);
      }
      if (count >= 0) {
        return count;
      }
      failUnlessInterrupted("send");
    }
  }

  /// Ends one direction of a connection, or both.
  ///
  /// @param how one of `SHUT_RD`, `SHUT_WR` and `SHUT_RDWR`
  public void shutdown(int socket, int how) throws IOException {
    checked("shutdown", () -> (int) SHUTDOWN.invokeExact(state, socket, how));
  }

  public void close(int descriptor) throws IOException {
    checked("close", () -> (int) CLOSE.invokeExact(state, descriptor));
  }

  /// Opens an existing file for writing.
  public int open(Path file) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(file.toString());
      return (int) checked("open", () -> (int) OPEN.invokeExact(state, name, O_WRONLY | O_CLOEXEC));
    }
  }

  /// Makes a pipe with a name.
  public void fifo(Path file) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(file.toString());
      checked("mkfifo", () -> (int) MKFIFO.invokeExact(state, name, OWNER_ONLY));
    }
  }

  /// A pipe that holds up to `size` bytes, or what the kernel allows.
  ///
  /// @return its reading and its writing end
  public int[] pipe(int size) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment ends = arena.allocate(JAVA_INT, 2);
      checked("pipe2", () -> (int) PIPE2.invokeExact(state, ends, O_CLOEXEC));
      int[] pipe = ends.toArray(JAVA_INT);
      try {
        checked("fcntl", () -> (int) FCNTL.invokeExact(state, pipe[1], F_SETPIPE_SZ, size));
      } catch (IOException e) {
        // Over the limit for pipes: it works at the usual size as well.
        return pipe;
      }
      return pipe;
    }
  }

  /// Moves up to `size` bytes between two descriptors of which one is a pipe, within the kernel.
  ///
  /// @param offset points to where in the target to write, or NULL for a target that has no
  ///   position
  public long splice(int from, int to, MemorySegment offset, long size) throws IOException {
    MemorySegment none = MemorySegment.NULL;
    int flags = SPLICE_F_MOVE | SPLICE_F_MORE;
    return checked(
        "splice", () -> (long) SPLICE.invokeExact(state, from, none, to, offset, size, flags));
  }

  private long checked(String call, Call function) throws IOException {
    while (true) {
      long result;
      try {
        result = function.invoke();
      } catch (Throwable t) {
        throw unexpected(t);
      }
      if (result >= 0) {
        return result;
      }
      failUnlessInterrupted(call);
    }
  }

  private void failUnlessInterrupted(String call) throws IOException {
    int errno = (int) ERRNO.get(state, 0L);
    if (errno != EINTR) {
      throw new IOException(call + ": " + describe(errno));
    }
  }

  private static String describe(int errno) {
    try {
      MemorySegment text = (MemorySegment) STRERROR.invokeExact(errno);
      return text.reinterpret(Long.MAX_VALUE).getString(0);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  private static IllegalStateException unexpected(Throwable t) {
    return new IllegalStateException("a foreign call threw", t);
  }

  /// A call that reports an error by a negative result.
  private interface Call {
    long invoke() throws Throwable;
  }
}

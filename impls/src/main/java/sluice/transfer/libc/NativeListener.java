package sluice.transfer.libc;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import sluice.transfer.ServerConfig;

/// A listening TCP socket. Any thread.
public final class NativeListener {
  private static final int SOCK_STREAM = 1;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int SOL_SOCKET = 1;
  private static final int SO_REUSEADDR = 2;
  private static final int SO_RCVBUF = 8;

  private final int socket;
  private final InetSocketAddress address;

  private NativeListener(int socket, InetSocketAddress address) {
    this.socket = socket;
    this.address = address;
  }

  /// Listens where the configuration says.
  public static NativeListener open(ServerConfig config) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      LibC libc = new LibC(arena);
      int socket = libc.socket(SocketAddresses.family(config.bind()), SOCK_STREAM | SOCK_CLOEXEC);
      try {
        return new NativeListener(socket, listen(libc, socket, config, arena));
      } catch (IOException e) {
        libc.close(socket);
        throw new IOException(config.bind() + ": " + e.getMessage(), e);
      }
    }
  }

  private static InetSocketAddress listen(LibC libc, int socket, ServerConfig config, Arena arena)
      throws IOException {
    libc.setOption(socket, SOL_SOCKET, SO_REUSEADDR, config.reuseAddress() ? 1 : 0);
    if (config.receiveBuffer() > 0) {
      libc.setOption(socket, SOL_SOCKET, SO_RCVBUF, config.receiveBuffer());
    }
    MemorySegment sockaddr = SocketAddresses.encode(config.bind(), arena);
    libc.bind(socket, sockaddr);
    libc.listen(socket, config.backlog());
    libc.localAddress(socket, sockaddr);
    return SocketAddresses.decode(sockaddr);
  }

  /// Where it listens, with the port the kernel gave.
  public InetSocketAddress address() {
    return address;
  }

  /// Waits for a connection.
  ///
  /// @param libc of the calling thread
  /// @return its socket
  public int accept(LibC libc) throws IOException {
    return libc.accept(socket);
  }

  /// Accepts no more; a thread that waits for a connection gets an exception.
  public void shutdown(LibC libc) throws IOException {
    libc.shutdown(socket, LibC.SHUT_RDWR);
  }

  /// Closes it, once no thread uses it any more: its number may stand for another file then.
  public void close(LibC libc) throws IOException {
    libc.close(socket);
  }
}

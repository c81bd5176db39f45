package sluice.transfer.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import sluice.transfer.frame.WireFormat;

/// A blocking connection to a server, in terms of raw bytes out and `length | bytes` in.
///
/// One thread may write while another reads; any thread may close, which ends both.
public final class FrameSocket implements AutoCloseable {
  private final Socket socket;
  private final ByteOrder byteOrder;

  private FrameSocket(Socket socket, ByteOrder byteOrder) {
    this.socket = socket;
    this.byteOrder = byteOrder;
  }

  /// Connects with TCP_NODELAY.
  ///
  /// @param byteOrder order of the lengths that are read
  /// @param receiveBuffer SO_RCVBUF in bytes; 0 leaves it to the kernel
  /// @param timeout most time to wait for the connection and for each read, at least 1 ms
  /// @throws IOException where nothing listens there, or not in time
  public static FrameSocket connect(
      InetSocketAddress address, ByteOrder byteOrder, int receiveBuffer, Duration timeout)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      int millis = Math.toIntExact(timeout.toMillis());
      socket.setSoTimeout(millis);
      socket.connect(address, millis);
      return new FrameSocket(socket, byteOrder);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /// Sends bytes as they are; returns when the kernel has taken them all.
  ///
  /// @throws java.net.SocketException where the connection broke
  public void write(byte[] bytes, int offset, int count) throws IOException {
    socket.getOutputStream().write(bytes, offset, count);
  }

  /// Receives one `length | bytes`.
  ///
  /// @param max most bytes to accept
  /// @return the bytes without the length, or null where the stream ended before the first one
  /// @throws EOFException where the stream ended inside
  /// @throws java.net.SocketTimeoutException where a read waited longer than the timeout
  /// @throws IOException where the length is negative or exceeds `max`
  public byte[] readUnit(int max) throws IOException {
    byte[] head = socket.getInputStream().readNBytes(WireFormat.LENGTH_BYTES);
    if (head.length == 0) {
      return null;
    }
    requireWhole("length", WireFormat.LENGTH_BYTES, head.length);
    int length = ByteBuffer.wrap(head).order(byteOrder).getInt();
    if (length < 0 || length > max) {
      throw new IOException("reply length: expected 0 to " + max + ", got " + length);
    }
    byte[] unit = socket.getInputStream().readNBytes(length);
    requireWhole("bytes", length, unit.length);
    return unit;
  }

  private static void requireWhole(String what, int expected, int got) throws EOFException {
    if (got < expected) {
      throw new EOFException(
          "reply " + what + ": expected " + expected + " bytes, the stream ended after " + got);
    }
  }

  /// Sends the end of the stream; reading goes on.
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /// Vanishes: closes with a reset, so that the peer finds the connection broken.
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package sluice.transfer.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.function.LongConsumer;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.Header;
import sluice.transfer.frame.WireFormat;

/// A plain client of both services. One thread at a time.
public final class TransferClient implements AutoCloseable {
  private static final int MAX_HEADER = WireFormat.DEFAULT.maxHeader();
  private static final int BUFFER = 256 << 10;

  private final FrameSocket socket;
  private final HeaderCodec codec;
  private final ByteBuffer buffer;

  private TransferClient(FrameSocket socket, ByteOrder byteOrder, HeaderCodec codec) {
    this.socket = socket;
    this.codec = codec;
    this.buffer = ByteBuffer.allocate(BUFFER).order(byteOrder);
  }

  /// Opens a connection.
  ///
  /// @param byteOrder of the lengths, as the server is set (W1)
  /// @param timeout most time to wait for the connection and for each read, at least 1 ms
  /// @param codec for this client alone
  /// @throws IOException where nothing listens there, or not in time
  public static TransferClient connect(
      InetSocketAddress address, ByteOrder byteOrder, Duration timeout, HeaderCodec codec)
      throws IOException {
    return new TransferClient(
        FrameSocket.connect(address, byteOrder, 0, timeout), byteOrder, codec);
  }

  /// Sends one frame.
  ///
  /// A server that refuses a frame stops listening after a while: where this fails, [#readReply]
  /// may still say why.
  ///
  /// @param body gives the body; `fileSize` bytes are read from it, and it stays open
  /// @param progress is told how many bytes of the body have been sent in all, after every part
  /// @throws java.net.SocketException where the connection broke
  /// @throws EOFException where `body` ends early; the connection is of no more use then, nor is it
  ///   after whatever else the body throws
  public void send(Header header, InputStream body, LongConsumer progress) throws IOException {
    putHeader(header);
    long size = header.fileSize();
    long taken = 0;
    do {
      int wanted = (int) Math.min(buffer.remaining(), size - taken);
      int count = body.readNBytes(buffer.array(), buffer.position(), wanted);
      if (count < wanted) {
        throw new EOFException(
            "body: expected " + size + " bytes, it ended after " + (taken + count));
      }
      taken += count;
      socket.write(buffer.array(), 0, buffer.position() + count);
      buffer.clear();
      progress.accept(taken);
    } while (taken < size);
  }

  private void putHeader(Header header) {
    int start = WireFormat.LENGTH_BYTES;
    int length;
    try {
      length = codec.encode(header, buffer.array(), start);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "header: expected at most " + MAX_HEADER + " bytes, got more than " + (BUFFER - start),
          e);
    }
    if (length > MAX_HEADER) {
      throw new IllegalArgumentException(
          "header: expected at most " + MAX_HEADER + " bytes, got " + length);
    }
    buffer.clear().putInt(length).position(start + length);
  }

  /// Receives the reply to a frame whose header asked for one, or the reason of a refusal.
  ///
  /// @throws EOFException where the server closed the connection instead
  public Reply readReply() throws IOException {
    return ReplyParser.parse(readUnit());
  }

  /// Sends a message to the message service and receives what comes back: the same bytes, or the
  /// JSON of an error, which only a comparison tells apart.
  public byte[] message(byte[] message) throws IOException {
    byte[] unit =
        ByteBuffer.allocate(WireFormat.LENGTH_BYTES + message.length)
            .order(buffer.order())
            .putInt(message.length)
            .put(message)
            .array();
    socket.write(unit, 0, unit.length);
    return readUnit();
  }

  /// Says that nothing more will be sent; replies can still be received.
  public void endOutput() throws IOException {
    socket.endOutput();
  }

  private byte[] readUnit() throws IOException {
    byte[] unit = socket.readUnit(Integer.MAX_VALUE);
    if (unit == null) {
      throw new EOFException("expected a reply, the server closed the connection");
    }
    return unit;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

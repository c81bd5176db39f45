package sluice.transfer.frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.sink.Body;
import sluice.transfer.sink.Sink;

/// The transfer service: takes every `length | header | body` and hands the body to a sink.
public final class TransferSession extends AbstractSession {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final HeaderCodec codec;
  private final Sink sink;
  private final Accumulator length = new Accumulator();
  private final Accumulator header = new Accumulator();
  private final CRC32C crc = new CRC32C();
  private final DirectBody direct = new Direct();

  /// Bytes of the current header, or 0 while the length is incomplete.
  private int headerSize;

  /// The current body, or null while the header is incomplete.
  private Body body;

  private long bodySize;
  private long remaining;
  private boolean ack;
  private boolean checked;

  /// @param format byte order and limits
  /// @param codec for this session alone
  /// @param sink where bodies go
  /// @param traffic what is counted
  public TransferSession(WireFormat format, HeaderCodec codec, Sink sink, Traffic traffic) {
    super(format, traffic);
    this.codec = codec;
    this.sink = sink;
  }

  @Override
  boolean advance(ByteBuffer in, ByteBuffer out) throws FrameException {
    if (headerSize == 0) {
      if (!length.fill(in, WireFormat.LENGTH_BYTES)) {
        return false;
      }
      headerSize = checkedHeaderSize();
    }
    if (body == null) {
      if (!header.fill(in, headerSize)) {
        return false;
      }
      begin(codec.decode(header.bytes(), 0, headerSize));
    }
    if (remaining > 0) {
      if (!in.hasRemaining()) {
        return false;
      }
      store(in);
    }
    if (remaining == 0) {
      end();
    }
    return true;
  }

  private int checkedHeaderSize() throws FrameException {
    int size = ByteBuffer.wrap(length.bytes()).order(format.byteOrder()).getInt(0);
    if (size < 1) {
      throw new FrameException(ErrorCode.BAD_LENGTH, "length: expected 1 and up, got " + size);
    }
    if (size > format.maxHeader()) {
      throw new FrameException(
          ErrorCode.HEADER_TOO_LARGE,
          "length: expected at most " + format.maxHeader() + ", got " + size);
    }
    return size;
  }

  private void begin(Header head) throws FrameException {
    bodySize = head.fileSize();
    if (bodySize > format.maxBody()) {
      throw new FrameException(
          ErrorCode.BODY_TOO_LARGE,
          "file_size: expected at most " + format.maxBody() + ", got " + bodySize);
    }
    ack = head.ack();
    checked = ack || sink.checksums();
    crc.reset();
    remaining = bodySize;
    try {
      body = sink.open(head);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void store(ByteBuffer in) throws FrameException {
    int limit = in.limit();
    int start = in.position();
    int count = (int) Math.min(remaining, in.remaining());
    in.limit(start + count);
    try {
      if (checked) {
        crc.update(in);
        in.position(start);
      }
      body.write(in);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      in.limit(limit).position(start + count);
    }
    remaining -= count;
  }

  private void end() throws FrameException {
    try {
      body.commit();
    } catch (IOException e) {
      throw failed(e);
    }
    traffic.units().increment();
    if (checked) {
      traffic.checksums().add(crc.getValue());
    }
    if (ack) {
      replies.received(bodySize, crc.getValue());
    }
    body = null;
    headerSize = 0;
    length.clear();
    header.clear();
  }

  private static FrameException failed(IOException e) {
    return new FrameException(ErrorCode.SINK_FAILED, "the sink failed: " + e.getMessage(), e);
  }

  @Override
  boolean insideUnit() {
    return !length.isEmpty();
  }

  /// A body whose checksum is wanted has to be seen, so it never goes directly.
  @Override
  public DirectBody direct() {
    boolean possible = body != null && remaining > 0 && !checked && body.file() != null;
    return possible ? direct : null;
  }

  @Override
  public void close() {
    Body unfinished = body;
    body = null;
    if (unfinished != null) {
      unfinished.discard();
    }
  }

  private final class Direct implements DirectBody {
    @Override
    public Path file() {
      return body.file();
    }

    @Override
    public long position() {
      return bodySize - remaining;
    }

    @Override
    public long remaining() {
      return remaining;
    }

    @Override
    public Step moved(long count, ByteBuffer out) {
      traffic.bytes().add(count);
      traffic.directBytes().add(count);
      remaining -= count;
      return remaining > 0 ? Step.RECEIVE : proceed(NOTHING, out);
    }

    @Override
    public Step failed(IOException cause, ByteBuffer out) {
      FrameException refusal = TransferSession.failed(cause);
      refuse(refusal.code(), refusal.getMessage());
      return proceed(NOTHING, out);
    }
  }
}

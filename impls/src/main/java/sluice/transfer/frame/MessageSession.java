package sluice.transfer.frame;

import java.nio.ByteBuffer;

/// The message service: sends every `length | message` back once it has arrived whole.
public final class MessageSession extends AbstractSession {
  private final Accumulator message = new Accumulator();

  /// Bytes of the current message with its length, or 0 while the length is incomplete.
  private int unit;

  /// @param format byte order and limits
  /// @param traffic what is counted
  public MessageSession(WireFormat format, Traffic traffic) {
    super(format, traffic);
  }

  @Override
  boolean advance(ByteBuffer in, ByteBuffer out) throws FrameException {
    if (unit == 0) {
      if (message.isEmpty() && echoed(in, out)) {
        return true;
      }
      if (!message.fill(in, WireFormat.LENGTH_BYTES)) {
        return false;
      }
      unit = unitOf(ByteBuffer.wrap(message.bytes()), 0);
    }
    if (!message.fill(in, unit)) {
      return false;
    }
    replies.raw(message.bytes(), unit);
    message.clear();
    unit = 0;
    traffic.units().increment();
    return true;
  }

  /// Copies a message that lies whole in `in` straight to `out`, where there is room for it.
  private boolean echoed(ByteBuffer in, ByteBuffer out) throws FrameException {
    if (in.remaining() < WireFormat.LENGTH_BYTES) {
      return false;
    }
    int whole = unitOf(in, in.position());
    if (in.remaining() < whole || out.remaining() < whole) {
      return false;
    }
    out.put(out.position(), in, in.position(), whole);
    out.position(out.position() + whole);
    in.position(in.position() + whole);
    traffic.units().increment();
    return true;
  }

  private int unitOf(ByteBuffer buffer, int index) throws FrameException {
    int length = buffer.order(format.byteOrder()).getInt(index);
    if (length < 0) {
      throw new FrameException(ErrorCode.BAD_LENGTH, "length: expected 0 and up, got " + length);
    }
    if (length > format.maxMessage()) {
      throw new FrameException(
          ErrorCode.MESSAGE_TOO_LARGE,
          "length: expected at most " + format.maxMessage() + ", got " + length);
    }
    return WireFormat.LENGTH_BYTES + length;
  }

  @Override
  boolean insideUnit() {
    return !message.isEmpty();
  }
}

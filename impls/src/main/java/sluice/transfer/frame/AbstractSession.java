package sluice.transfer.frame;

import java.nio.ByteBuffer;

/// What the sessions of both services share: replies go out before more comes in, errors end the
/// conversation, and the end of the stream is an error only inside a unit (W7, W8).
abstract class AbstractSession implements Session {
  final WireFormat format;
  final Traffic traffic;
  final Replies replies;

  /// Whether the last call stopped for want of room, so that the same piece is handed in again.
  private boolean resuming;

  private boolean refused;

  AbstractSession(WireFormat format, Traffic traffic) {
    this.format = format;
    this.traffic = traffic;
    this.replies = new Replies(format);
  }

  /// Takes what it can of one element of the protocol.
  ///
  /// @return false where that needs more input, true to be called again
  abstract boolean advance(ByteBuffer in, ByteBuffer out) throws FrameException;

  /// Whether a frame or message has begun and not ended.
  abstract boolean insideUnit();

  @Override
  public final Step receive(ByteBuffer in, ByteBuffer out) {
    if (!resuming) {
      traffic.receives().increment();
      traffic.bytes().add(in.remaining());
    }
    return proceed(in, out);
  }

  final Step proceed(ByteBuffer in, ByteBuffer out) {
    resuming = false;
    try {
      while (replies.drainTo(out)) {
        if (refused) {
          in.position(in.limit());
          return Step.LINGER;
        }
        if (!advance(in, out)) {
          return Step.RECEIVE;
        }
      }
      resuming = true;
      return Step.DRAIN_OUTPUT;
    } catch (FrameException e) {
      refuse(e.code(), e.getMessage());
      return proceed(in, out);
    } catch (RuntimeException e) {
      // Codecs and sinks come from elsewhere. A mistake in one costs the connection that met it,
      // and is told to the peer, whichever server moves the bytes.
      refuse(ErrorCode.SERVER_FAILED, "the server failed: " + e);
      return proceed(in, out);
    }
  }

  @Override
  public final Step endOfStream(boolean timedOut, ByteBuffer out) {
    if (!refused) {
      if (timedOut) {
        refuse(ErrorCode.IDLE_TIMEOUT, "nothing arrived within the idle timeout");
      } else if (insideUnit()) {
        refuse(ErrorCode.TRUNCATED, "the stream ended inside a unit: expected the rest of it");
      }
    }
    return replies.drainTo(out) ? Step.CLOSE : Step.DRAIN_OUTPUT;
  }

  final void refuse(ErrorCode code, String text) {
    refused = true;
    close();
    replies.error(code, text);
  }

  @Override
  public final boolean refused() {
    return refused;
  }

  @Override
  public DirectBody direct() {
    return null;
  }

  @Override
  public void close() {}
}

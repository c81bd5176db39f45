package sluice.transfer.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The one reply that waits for room in the output. A session takes nothing more until it is out,
/// so a peer that does not read its replies holds up no memory.
final class Replies {
  private static final ByteBuffer NONE = ByteBuffer.allocate(0);

  private final WireFormat format;
  private ByteBuffer pending = NONE;

  Replies(WireFormat format) {
    this.format = format;
  }

  /// Sends bytes that already carry their length. They must not change until they are drained.
  void raw(byte[] bytes, int length) {
    pending = ByteBuffer.wrap(bytes, 0, length);
  }

  /// Acknowledges a body (W6).
  void received(long count, long crc32c) {
    String crc = HexFormat.of().toHexDigits((int) crc32c);
    frame("{\"received\":" + count + ",\"crc32c\":\"" + crc + "\"}");
  }

  /// Refuses a frame or a message (W8).
  void error(ErrorCode code, String message) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("error", code.name());
    reply.put("message", message);
    frame(new JsonMapper().writeValueAsString(reply));
  }

  private void frame(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    pending =
        ByteBuffer.allocate(WireFormat.LENGTH_BYTES + body.length)
            .order(format.byteOrder())
            .putInt(body.length)
            .put(body)
            .flip();
  }

  /// Moves what is pending into `out`, as far as there is room.
  ///
  /// @return whether nothing is pending any more
  boolean drainTo(ByteBuffer out) {
    if (!pending.hasRemaining()) {
      return true;
    }
    int count = Math.min(pending.remaining(), out.remaining());
    out.put(out.position(), pending, pending.position(), count);
    out.position(out.position() + count);
    pending.position(pending.position() + count);
    return !pending.hasRemaining();
  }
}

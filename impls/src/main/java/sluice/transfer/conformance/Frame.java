package sluice.transfer.conformance;

import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;

/// A frame that asks for a reply.
final class Frame implements Exchange {
  private final byte[] bytes;
  private final Map<String, Object> reply;

  private Frame(byte[] bytes, Map<String, Object> reply) {
    this.bytes = bytes;
    this.reply = reply;
  }

  static Frame of(ByteOrder byteOrder, String name, byte[] body) {
    return withHeader(byteOrder, Frames.header(name, body.length, true), body);
  }

  /// @param header JSON with the body's size and `ack`
  static Frame withHeader(ByteOrder byteOrder, String header, byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    return new Frame(
        Frames.join(Frames.unit(byteOrder, header), body), reply(body.length, crc.getValue()));
  }

  static Map<String, Object> reply(Number count, long crc32c) {
    return Map.of("received", count, "crc32c", HexFormat.of().toHexDigits((int) crc32c));
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public void verify(byte[] json) throws Violation {
    Violation.unlessEqual("the reply", reply, Peer.object(json));
  }
}

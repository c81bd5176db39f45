package sluice.transfer.conformance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import sluice.transfer.frame.WireFormat;
import tools.jackson.databind.json.JsonMapper;

/// Builds what goes over the wire, by none of the code under test.
final class Frames {
  private static final JsonMapper JSON = new JsonMapper();

  private Frames() {}

  /// Bytes that differ by seed.
  static byte[] random(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /// The JSON of a header with the required keys.
  static String header(String name, long size, boolean ack) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("file_name", name);
    header.put("file_size", size);
    if (ack) {
      header.put("ack", true);
    }
    return JSON.writeValueAsString(header);
  }

  /// `length | text`.
  static byte[] unit(ByteOrder byteOrder, String text) {
    return unit(byteOrder, text.getBytes(StandardCharsets.UTF_8));
  }

  /// `length | bytes`.
  static byte[] unit(ByteOrder byteOrder, byte[] bytes) {
    return length(byteOrder, bytes.length, bytes);
  }

  /// A length, true or not, and what follows it.
  static byte[] length(ByteOrder byteOrder, int length, byte... rest) {
    return ByteBuffer.allocate(WireFormat.LENGTH_BYTES + rest.length)
        .order(byteOrder)
        .putInt(length)
        .put(rest)
        .array();
  }

  /// The bytes so many times.
  static byte[] repeat(byte[] bytes, int times) {
    byte[][] parts = new byte[times][];
    Arrays.fill(parts, bytes);
    return join(parts);
  }

  /// The bytes of the parts, one after the other.
  static byte[] join(byte[]... parts) {
    int size = 0;
    for (byte[] part : parts) {
      size += part.length;
    }
    ByteBuffer all = ByteBuffer.allocate(size);
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}

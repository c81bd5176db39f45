package sluice.transfer.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of a reply.
final class ReplyParser {
  private static final JsonMapper JSON = new JsonMapper();

  private ReplyParser() {}

  /// @throws IOException where the bytes are no reply
  static Reply parse(byte[] json) throws IOException {
    try {
      JsonNode reply = JSON.readTree(json);
      if (reply.has("error")) {
        return new Reply.Refused(
            reply.path("error").stringValue(), reply.path("message").stringValue(""));
      }
      return new Reply.Received(
          reply.path("received").longValue(),
          HexFormat.fromHexDigitsToLong(reply.path("crc32c").stringValue()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(
          "expected a reply with received and crc32c, or with error, got \""
              + new String(json, StandardCharsets.UTF_8)
              + '"',
          e);
    }
  }
}

package sluice.transfer.codec;

import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads and writes a header token by token, in any of Jackson's data formats.
final class JacksonTokens {
  private JacksonTokens() {}

  /// Writes the header and closes the generator.
  static void write(JsonGenerator generator, Header header) {
    try (generator) {
      generator.writeStartObject();
      generator.writeStringProperty(HeaderRules.FILE_NAME, header.fileName());
      generator.writeNumberProperty(HeaderRules.FILE_SIZE, header.fileSize());
      String path = HeaderRules.path(header);
      if (path != null) {
        generator.writeStringProperty(HeaderRules.FILE_PATH, path);
      }
      if (header.ack()) {
        generator.writeBooleanProperty(HeaderRules.ACK, true);
      }
      generator.writeEndObject();
    }
  }

  /// Reads one header up to the end of the input and closes the parser.
  static FileHeader read(JsonParser parser) throws FrameException {
    try (parser) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw HeaderRules.wrong("header", "an object", parser.getString());
      }
      FileHeader header = members(parser);
      if (parser.nextToken() != null) {
        throw HeaderRules.wrong("header", "nothing after the object", parser.getString());
      }
      return header;
    } catch (JacksonException e) {
      throw JacksonSettings.refused(e);
    }
  }

  private static FileHeader members(JsonParser parser) throws FrameException {
    String fileName = null;
    Long fileSize = null;
    boolean ack = false;
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      JsonToken value = parser.nextToken();
      switch (key) {
        case HeaderRules.FILE_NAME -> {
          requireString(key, parser);
          fileName = parser.getString();
        }
        case HeaderRules.FILE_SIZE -> fileSize = size(parser);
        case HeaderRules.FILE_PATH -> requireString(key, parser);
        case HeaderRules.ACK -> {
          if (!value.isBoolean()) {
            throw HeaderRules.wrong(key, "true or false", parser.getString());
          }
          ack = parser.getBooleanValue();
        }
        default -> parser.skipChildren();
      }
    }
    return HeaderRules.header(fileName, fileSize, ack);
  }

  private static void requireString(String key, JsonParser parser) throws FrameException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw HeaderRules.wrong(key, "a string", parser.getString());
    }
  }

  private static long size(JsonParser parser) throws FrameException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
        || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw HeaderRules.wrong(HeaderRules.FILE_SIZE, "an integer, 0 to 2^63-1", parser.getString());
    }
    return parser.getLongValue();
  }
}

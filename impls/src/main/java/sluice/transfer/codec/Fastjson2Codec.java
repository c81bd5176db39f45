package sluice.transfer.codec;

import com.alibaba.fastjson2.JSONException;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.JSONWriter;
import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// fastjson2's reader and writer, token by token.
///
/// The library has no strict mode: it takes comments, single quotes, trailing commas, raw control
/// characters, numbers such as `01`, `+1` and `1L`, and duplicate keys. So [JsonScanner] checks the
/// text before the library reads it, and a decode costs both.
@AutoService(HeaderCodec.class)
public final class Fastjson2Codec implements HeaderCodec {
  private final JsonScanner strict = new JsonScanner();

  @Override
  public String name() {
    return "fastjson2";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    ArrayOutput output = new ArrayOutput(target, offset);
    try (JSONWriter writer = JSONWriter.ofUTF8()) {
      writer.startObject();
      name(writer, HeaderRules.FILE_NAME);
      writer.writeString(header.fileName());
      name(writer, HeaderRules.FILE_SIZE);
      writer.writeInt64(header.fileSize());
      String path = HeaderRules.path(header);
      if (path != null) {
        name(writer, HeaderRules.FILE_PATH);
        writer.writeString(path);
      }
      if (header.ack()) {
        name(writer, HeaderRules.ACK);
        writer.writeBool(true);
      }
      writer.endObject();
      writer.flushTo(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.count();
  }

  private static void name(JSONWriter writer, String name) {
    writer.writeName(name);
    writer.writeColon();
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    strict.check(source, offset, length);
    try (JSONReader reader = JSONReader.of(source, offset, length, StandardCharsets.UTF_8)) {
      return members(reader);
    } catch (JSONException e) {
      throw HeaderRules.refused("header: " + e.getMessage());
    }
  }

  private static FileHeader members(JSONReader reader) throws FrameException {
    String fileName = null;
    Long fileSize = null;
    boolean ack = false;
    reader.nextIfObjectStart();
    while (!reader.nextIfObjectEnd()) {
      String key = reader.readFieldName();
      switch (key) {
        case HeaderRules.FILE_NAME -> fileName = text(key, reader);
        case HeaderRules.FILE_SIZE -> fileSize = size(reader);
        case HeaderRules.FILE_PATH -> text(key, reader);
        case HeaderRules.ACK -> {
          if (!reader.isBool()) {
            throw HeaderRules.wrong(key, "true or false", found(reader));
          }
          ack = reader.readBoolValue();
        }
        default -> reader.skipValue();
      }
    }
    return HeaderRules.header(fileName, fileSize, ack);
  }

  private static String text(String key, JSONReader reader) throws FrameException {
    if (!reader.isString()) {
      throw HeaderRules.wrong(key, "a string", found(reader));
    }
    return reader.readString();
  }

  private static long size(JSONReader reader) throws FrameException {
    Object value = reader.isNumber() ? reader.readNumber() : found(reader);
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw HeaderRules.wrong(HeaderRules.FILE_SIZE, "an integer, 0 to 2^63-1", value);
  }

  private static String found(JSONReader reader) {
    return "a value that begins with " + reader.current();
  }
}

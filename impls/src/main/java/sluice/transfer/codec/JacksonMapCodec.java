package sluice.transfer.codec;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.Map;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Jackson's databind to a map: the dictionary of the protocol taken literally.
@AutoService(HeaderCodec.class)
public final class JacksonMapCodec implements HeaderCodec {
  private static final JsonMapper MAPPER = JacksonSettings.strictMapper();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final ObjectReader READER = MAPPER.readerForMapOf(Object.class);

  @Override
  public String name() {
    return "jackson-map";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    Map<String, Object> dictionary = new LinkedHashMap<>();
    dictionary.put(HeaderRules.FILE_NAME, header.fileName());
    dictionary.put(HeaderRules.FILE_SIZE, header.fileSize());
    String path = HeaderRules.path(header);
    if (path != null) {
      dictionary.put(HeaderRules.FILE_PATH, path);
    }
    if (header.ack()) {
      dictionary.put(HeaderRules.ACK, true);
    }
    return JacksonSettings.write(WRITER, dictionary, target, offset);
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    HeaderRules.checkText(source, offset, length);
    Map<String, Object> dictionary;
    try {
      dictionary = READER.readValue(source, offset, length);
    } catch (JacksonException e) {
      throw JacksonSettings.refused(e);
    }
    text(dictionary, HeaderRules.FILE_PATH);
    return HeaderRules.header(
        text(dictionary, HeaderRules.FILE_NAME), size(dictionary), ack(dictionary));
  }

  private static String text(Map<String, Object> dictionary, String key) throws FrameException {
    if (!dictionary.containsKey(key)) {
      return null;
    }
    Object value = dictionary.get(key);
    if (value instanceof String text) {
      return text;
    }
    throw HeaderRules.wrong(key, "a string", value);
  }

  private static Long size(Map<String, Object> dictionary) throws FrameException {
    if (!dictionary.containsKey(HeaderRules.FILE_SIZE)) {
      return null;
    }
    Object value = dictionary.get(HeaderRules.FILE_SIZE);
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw HeaderRules.wrong(HeaderRules.FILE_SIZE, "an integer, 0 to 2^63-1", value);
  }

  private static boolean ack(Map<String, Object> dictionary) throws FrameException {
    Object value = dictionary.getOrDefault(HeaderRules.ACK, false);
    if (value instanceof Boolean ack) {
      return ack;
    }
    throw HeaderRules.wrong(HeaderRules.ACK, "true or false", value);
  }
}

package sluice.transfer.codec;

import com.google.auto.service.AutoService;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Jackson's tree of nodes.
@AutoService(HeaderCodec.class)
public final class JacksonTreeCodec implements HeaderCodec {
  private static final JsonMapper MAPPER = JacksonSettings.strictMapper();
  private static final ObjectWriter WRITER = MAPPER.writer();

  @Override
  public String name() {
    return "jackson-tree";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put(HeaderRules.FILE_NAME, header.fileName());
    tree.put(HeaderRules.FILE_SIZE, header.fileSize());
    String path = HeaderRules.path(header);
    if (path != null) {
      tree.put(HeaderRules.FILE_PATH, path);
    }
    if (header.ack()) {
      tree.put(HeaderRules.ACK, true);
    }
    return JacksonSettings.write(WRITER, tree, target, offset);
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    HeaderRules.checkText(source, offset, length);
    JsonNode tree;
    try {
      tree = MAPPER.readTree(source, offset, length);
    } catch (JacksonException e) {
      throw JacksonSettings.refused(e);
    }
    text(tree, HeaderRules.FILE_PATH);
    return HeaderRules.header(text(tree, HeaderRules.FILE_NAME), size(tree), ack(tree));
  }

  private static String text(JsonNode tree, String key) throws FrameException {
    JsonNode value = tree.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw HeaderRules.wrong(key, "a string", value);
    }
    return value.stringValue();
  }

  private static Long size(JsonNode tree) throws FrameException {
    JsonNode value = tree.get(HeaderRules.FILE_SIZE);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw HeaderRules.wrong(HeaderRules.FILE_SIZE, "an integer, 0 to 2^63-1", value);
    }
    return value.longValue();
  }

  private static boolean ack(JsonNode tree) throws FrameException {
    JsonNode value = tree.get(HeaderRules.ACK);
    if (value != null && !value.isBoolean()) {
      throw HeaderRules.wrong(HeaderRules.ACK, "true or false", value);
    }
    return value != null && value.booleanValue();
  }
}

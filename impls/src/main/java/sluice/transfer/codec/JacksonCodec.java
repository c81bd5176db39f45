package sluice.transfer.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.google.auto.service.AutoService;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// Jackson's databind to a record.
@AutoService(HeaderCodec.class)
public final class JacksonCodec implements HeaderCodec {
  private static final JsonMapper MAPPER = JacksonSettings.strictMapper();
  private static final ObjectReader READER = MAPPER.readerFor(Dictionary.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(Dictionary.class);

  /// The path is a node because only that tells null, which is refused, from an absent key.
  @JsonPropertyOrder({
    HeaderRules.FILE_NAME,
    HeaderRules.FILE_SIZE,
    HeaderRules.FILE_PATH,
    HeaderRules.ACK
  })
  private record Dictionary(
      @JsonProperty(value = HeaderRules.FILE_NAME, required = true) @JsonSetter(nulls = Nulls.FAIL)
          String fileName,
      @JsonProperty(value = HeaderRules.FILE_SIZE, required = true) long fileSize,
      @JsonProperty(HeaderRules.FILE_PATH) @JsonInclude(JsonInclude.Include.NON_NULL)
          JsonNode filePath,
      @JsonProperty(HeaderRules.ACK) @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ack) {
    static Dictionary of(Header header) {
      String path = HeaderRules.path(header);
      JsonNode node = path == null ? null : StringNode.valueOf(path);
      return new Dictionary(header.fileName(), header.fileSize(), node, header.ack());
    }
  }

  @Override
  public String name() {
    return "jackson";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    return JacksonSettings.write(WRITER, Dictionary.of(header), target, offset);
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    HeaderRules.checkText(source, offset, length);
    try {
      Dictionary read = READER.readValue(source, offset, length);
      if (read.filePath() != null && !read.filePath().isString()) {
        throw HeaderRules.wrong(HeaderRules.FILE_PATH, "a string", read.filePath());
      }
      return HeaderRules.header(read.fileName(), read.fileSize(), read.ack());
    } catch (JacksonException e) {
      throw JacksonSettings.refused(e);
    }
  }
}

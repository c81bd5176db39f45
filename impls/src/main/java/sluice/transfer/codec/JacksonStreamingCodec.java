package sluice.transfer.codec;

import com.google.auto.service.AutoService;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Jackson's parser and generator, token by token, without databind.
@AutoService(HeaderCodec.class)
public final class JacksonStreamingCodec implements HeaderCodec {
  private static final JsonFactory JSON = JacksonSettings.strict(JsonFactory.builder());

  @Override
  public String name() {
    return "jackson-streaming";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    ArrayOutput output = new ArrayOutput(target, offset);
    JacksonTokens.write(JSON.createGenerator(ObjectWriteContext.empty(), output), header);
    return output.count();
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    HeaderRules.checkText(source, offset, length);
    return JacksonTokens.read(JSON.createParser(ObjectReadContext.empty(), source, offset, length));
  }
}

package sluice.transfer.codec;

import com.google.auto.service.AutoService;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;

/// The dictionary in CBOR (RFC 8949) instead of JSON, through Jackson's data format, token by
/// token: what a binary header would cost. The rules of W2 and W3 hold in CBOR's terms: one map,
/// nothing after it, strict UTF-8 in every text.
@AutoService(HeaderCodec.class)
public final class CborCodec implements HeaderCodec {
  private static final CBORFactory CBOR = JacksonSettings.strict(CBORFactory.builder());

  @Override
  public String name() {
    return "cbor";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    ArrayOutput output = new ArrayOutput(target, offset);
    JacksonTokens.write(CBOR.createGenerator(ObjectWriteContext.empty(), output), header);
    return output.count();
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    CborText.check(source, offset, length);
    return JacksonTokens.read(CBOR.createParser(ObjectReadContext.empty(), source, offset, length));
  }
}

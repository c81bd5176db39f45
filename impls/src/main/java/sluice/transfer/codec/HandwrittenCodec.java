package sluice.transfer.codec;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// Written for this one dictionary. It allocates nothing per header but the strings that are asked
/// for: [#decode] returns a view that is used again, [#encode] writes characters straight into the
/// target.
@AutoService(HeaderCodec.class)
public final class HandwrittenCodec implements HeaderCodec {
  private static final byte[] NAME = ascii("{\"file_name\":\"");
  private static final byte[] SIZE = ascii("\",\"file_size\":");
  private static final byte[] PATH = ascii(",\"file_path\":\"");
  private static final byte[] ACK = ascii(",\"ack\":true");

  private final HeaderView view = new HeaderView();

  @Override
  public String name() {
    return "handwritten";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    int at = JsonWriter.raw(NAME, target, offset);
    at = JsonWriter.text(header.fileName(), target, at);
    at = JsonWriter.raw(SIZE, target, at);
    at = JsonWriter.number(header.fileSize(), target, at);
    String path = HeaderRules.path(header);
    if (path != null) {
      at = JsonWriter.raw(PATH, target, at);
      at = JsonWriter.text(path, target, at);
      target[at++] = '"';
    }
    if (header.ack()) {
      at = JsonWriter.raw(ACK, target, at);
    }
    target[at++] = '}';
    return at - offset;
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    view.read(source, offset, length);
    return view;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

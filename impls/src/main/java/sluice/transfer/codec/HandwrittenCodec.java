package sluice.transfer.codec;

import com.google.auto.service.AutoService;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// Written for this one dictionary. It allocates nothing per header but the strings that are asked
/// for: [#decode] returns a view that is used again, [#encode] writes characters straight into the
/// target.
@AutoService(HeaderCodec.class)
public final class HandwrittenCodec implements HeaderCodec {
  private static final TextPart NAME = TextPart.of("{\"file_name\":\"");
  private static final TextPart SIZE = TextPart.of("\",\"file_size\":");
  private static final TextPart PATH = TextPart.of(",\"file_path\":\"");
  private static final TextPart ACK = TextPart.of(",\"ack\":true");

  private final TextWriter text = new TextWriter();
  private final HeaderView view = new HeaderView();

  @Override
  public String name() {
    return "handwritten";
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    int at = NAME.put(target, offset);
    at = text.write(header.fileName(), target, at);
    at = size(header.fileSize(), target, at);
    String path = HeaderRules.path(header);
    if (path != null) {
      at = PATH.put(target, at);
      at = text.write(path, target, at);
      target[at++] = '"';
    }
    if (header.ack()) {
      at = ACK.put(target, at);
    }
    target[at++] = '}';
    return at - offset;
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    view.read(source, offset, length);
    return view;
  }

  /// The number goes first, because it overwrites a part of its key.
  private static int size(long size, byte[] target, int at) {
    int end = DecimalWriter.end(size, at + SIZE.length());
    DecimalWriter.put(size, target, end);
    SIZE.put(target, at);
    return end;
  }
}

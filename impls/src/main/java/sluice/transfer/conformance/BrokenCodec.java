package sluice.transfer.conformance;

import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// A codec with mistakes that the headers of some names bring out.
///
/// @param codec takes the others
record BrokenCodec(HeaderCodec codec) implements HeaderCodec {
  /// Brings about an exception nobody reckons with.
  static final String BROKEN = "breaks the codec";

  /// Brings about an error of the virtual machine.
  static final String ERROR = "breaks more than the codec";

  @Override
  public String name() {
    return codec.name();
  }

  @Override
  public int encode(Header header, byte[] target, int offset) {
    return codec.encode(header, target, offset);
  }

  @Override
  public Header decode(byte[] source, int offset, int length) throws FrameException {
    Header header = codec.decode(source, offset, length);
    return switch (header.fileName()) {
      case BROKEN -> throw new IllegalStateException("a mistake, says the conformance kit");
      case ERROR -> throw new PlantedError();
      default -> header;
    };
  }
}

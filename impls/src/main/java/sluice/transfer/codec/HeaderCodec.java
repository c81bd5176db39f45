package sluice.transfer.codec;

import sluice.catalog.Catalog;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// Turns headers into bytes and back: the extension point for header codecs.
///
/// An implementation is one class with a public constructor without parameters, marked
/// `@AutoService(HeaderCodec.class)`. Every connection gets an instance of its own, which is used
/// by one thread at a time and may keep buffers between calls.
public interface HeaderCodec {
  /// The name in tables and on the command line: lower case, unique.
  String name();

  /// Writes the header, and `file_path` where the header is a
  /// [FileHeader][sluice.transfer.frame.FileHeader] that has one; `ack` is written only where true.
  ///
  /// Strings are to be valid Unicode: what is written for half a pair of surrogates, or thrown, is
  /// the library's own affair.
  ///
  /// @return the number of bytes written from `offset` on
  /// @throws IndexOutOfBoundsException where `target` is too short
  int encode(Header header, byte[] target, int offset);

  /// Reads one header from exactly `length` bytes.
  ///
  /// @return a header that is valid until this codec's next call
  /// @throws FrameException with `BAD_HEADER` where the bytes break W2 or W3
  Header decode(byte[] source, int offset, int length) throws FrameException;

  /// All header codecs.
  static Catalog<HeaderCodec> installed() {
    return Catalog.of("codec", HeaderCodec.class, HeaderCodec::name);
  }
}

package sluice.transfer.frame;

/// What the dictionary header of a frame says (W3).
///
/// A header handed out by a codec may be a view of the codec's own buffer: it is valid until that
/// codec decodes the next one, on the thread that decoded it. [FileHeader] keeps the values.
public interface Header {
  /// The name the body is to be stored under. A view may build the string at each call.
  String fileName();

  /// Bytes of the body, 0 to 2^63-1.
  long fileSize();

  /// Whether the sender asks for a reply (W6).
  boolean ack();
}

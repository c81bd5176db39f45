package sluice.transfer.frame;

import java.util.Objects;

/// A header that owns its values.
///
/// @param fileName the name the body is to be stored under
/// @param fileSize bytes of the body, 0 to 2^63-1
/// @param ack whether the sender asks for a reply
/// @param filePath where the sender has the file, carried and ignored; null: the key is left out
public record FileHeader(String fileName, long fileSize, boolean ack, String filePath)
    implements Header {
  /// @throws IllegalArgumentException where the size is negative
  public FileHeader {
    Objects.requireNonNull(fileName, "fileName");
    if (fileSize < 0) {
      throw new IllegalArgumentException("file_size: expected 0 to 2^63-1, got " + fileSize);
    }
  }

  /// A header without a path.
  public FileHeader(String fileName, long fileSize, boolean ack) {
    this(fileName, fileSize, ack, null);
  }
}

package sluice.transfer.client;

/// What the transfer service answers.
public sealed interface Reply {
  /// The body arrived (W6).
  ///
  /// @param count its bytes
  /// @param crc32c its CRC32C, 0 to 2^32-1
  record Received(long count, long crc32c) implements Reply {}

  /// The frame was refused and the connection ends (W8).
  ///
  /// @param code the name of an [ErrorCode][sluice.transfer.frame.ErrorCode]
  /// @param message what was found and what was expected
  record Refused(String code, String message) implements Reply {}
}

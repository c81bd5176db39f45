package sluice.transfer.frame;

/// Why a server refuses a frame or a message; the name is what the error reply carries (W8).
public enum ErrorCode {
  /// The length is not positive (a frame) or negative (a message), W1 and W2.
  BAD_LENGTH,
  /// The length exceeds the limit for headers, W2.
  HEADER_TOO_LARGE,
  /// The header is not one UTF-8 JSON object with the required keys, W2 and W3.
  BAD_HEADER,
  /// `file_size` exceeds the limit for bodies, W4.
  BODY_TOO_LARGE,
  /// The length exceeds the limit for messages.
  MESSAGE_TOO_LARGE,
  /// The file sink does not take the name, W9.
  BAD_NAME,
  /// The stream ended inside a frame or a message, W7.
  TRUNCATED,
  /// Nothing arrived within the idle timeout.
  IDLE_TIMEOUT,
  /// The sink could not store the body: a full disk, a missing directory.
  SINK_FAILED,
  /// The server's own code broke at the frame: a codec or a sink with a mistake in it.
  SERVER_FAILED
}

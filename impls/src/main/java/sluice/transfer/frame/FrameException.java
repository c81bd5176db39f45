package sluice.transfer.frame;

import java.io.Serial;

/// A frame that breaks the wire rules. It costs its own connection and no other.
public final class FrameException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /// What is reported to the peer.
  private final ErrorCode code;

  /// @param code what is reported to the peer
  /// @param message what was found and what was expected, for the peer to read
  public FrameException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /// @param code what is reported to the peer
  /// @param message what was found and what was expected, for the peer to read
  /// @param cause what revealed it
  public FrameException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}

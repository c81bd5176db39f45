package sluice.transfer.frame;

/// What a session asks its server to do next.
public enum Step {
  /// Send what is in the output, then receive more.
  RECEIVE,
  /// The output is full: send it, then call again with the same input.
  DRAIN_OUTPUT,
  /// The session refused what it got. Send the output, send no more, and go on receiving: what
  /// still comes in is thrown away, so that closing does not reset the connection before the peer
  /// has read the reply (W8).
  LINGER,
  /// Send the output and close the connection.
  CLOSE
}

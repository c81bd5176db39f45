package sluice.results.publish;

/// A run may not be published; the message says why, in one line.
public final class UnfitRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfitRunException(String message) {
    super(message);
  }
}

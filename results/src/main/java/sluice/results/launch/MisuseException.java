package sluice.results.launch;

/// What the user asked for cannot be done as asked. The message is one line that says what was
/// wrong and what was expected; a command line prints it and ends with [Launcher#MISUSE].
public final class MisuseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MisuseException(String message) {
    super(message);
  }
}

package sluice.transfer.server.netty;

/// Why a transport with native code cannot be used.
final class NativeTransport {
  private NativeTransport() {}

  /// The innermost reason of what Netty reports, in one line.
  static String reason(Throwable cause) {
    Throwable innermost = cause;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    return message == null
        ? innermost.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}

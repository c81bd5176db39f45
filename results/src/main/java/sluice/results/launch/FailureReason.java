package sluice.results.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds out, from what JMH tells of a failed fork, why it failed.
final class FailureReason {
  private static final String JMH = "org.openjdk.jmh.";
  private static final int MAX_LENGTH = 300;

  private FailureReason() {}

  /// The reason in one line.
  ///
  /// @param failure what JMH threw
  /// @param log what it printed meanwhile
  static String of(Throwable failure, String log) {
    Throwable cause = unwrap(failure);
    String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : describe(cause);
    if (text.contains("Forked VM failed with exit code")) {
      text = lastError(log).map(line -> line + " (" + lowerFirst(cause) + ")").orElse(text);
    }
    String line = text.strip().lines().findFirst().orElse(text);
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 3) + "...";
  }

  private static String describe(Throwable cause) {
    return "%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage());
  }

  private static String lowerFirst(Throwable cause) {
    return cause.getMessage().replaceFirst("^F", "f");
  }

  /// JMH wraps what it throws, and hangs the real exceptions on as suppressed ones.
  private static Throwable unwrap(Throwable failure) {
    Throwable current = failure;
    while (current.getClass().getName().startsWith(JMH)) {
      List<Throwable> suppressed = Arrays.asList(current.getSuppressed());
      Throwable inner =
          current.getCause() == null && !suppressed.isEmpty()
              ? suppressed.getFirst()
              : current.getCause();
      if (inner == null) {
        return current;
      }
      current = inner;
    }
    return current;
  }

  /// The first line that a fork which did not come up left on its standard error.
  private static Optional<String> lastError(String log) {
    int start = log.lastIndexOf("<stderr last=");
    int end = log.indexOf("</stderr>", Math.max(0, start));
    return start < 0 || end < 0
        ? Optional.empty()
        : log.substring(start, end).lines().skip(1).filter(line -> !line.isBlank()).findFirst();
  }
}

package sluice.bench.transfer.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// Spans of time as people write them: `0`, `500ms`, `30s`, `5m`.
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m)");

  /// Sockets count their timeouts in milliseconds, by an `int`.
  private static final Duration LONGEST = Duration.ofDays(24);

  private Durations() {}

  static Duration parse(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "expected a time such as 500ms, 30s or 5m, or 0 for none, got '" + text + "'");
    }
    long count = Long.parseLong(matcher.group(1));
    Duration time =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          default -> Duration.ofMinutes(count);
        };
    if (time.compareTo(LONGEST) > 0) {
      throw new TypeConversionException(
          "expected a time of at most " + LONGEST.toDays() + " days, got '" + text + "'");
    }
    return time;
  }
}

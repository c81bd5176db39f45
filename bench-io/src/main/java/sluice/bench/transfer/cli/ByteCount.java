package sluice.bench.transfer.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;
import sluice.results.launch.MisuseException;

/// A number of bytes as people write it: `1024`, `64k`, `2m`, `3g`.
///
/// @param bytes 0 and up
record ByteCount(long bytes) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,19})([kmg]?)");

  static ByteCount parse(String text) {
    Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw expected(text);
    }
    int shift =
        switch (matcher.group(2)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> 0;
        };
    try {
      return new ByteCount(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift));
    } catch (ArithmeticException | NumberFormatException e) {
      throw expected(text);
    }
  }

  private static TypeConversionException expected(String text) {
    return new TypeConversionException(
        "expected a number of bytes such as 1024, 64k, 2m or 3g, got '" + text + "'");
  }

  /// This number where it lies in a range.
  ///
  /// @throws MisuseException where it does not
  int within(String option, int min, int max) {
    if (bytes < min || bytes > max) {
      throw new MisuseException(
          option + ": expected " + min + " to " + max + " bytes, got " + bytes);
    }
    return (int) bytes;
  }
}

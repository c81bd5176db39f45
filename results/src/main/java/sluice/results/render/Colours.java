package sluice.results.render;

import java.util.regex.Pattern;

/// Colours verdicts at the ends of lines, for terminals.
final class Colours {
  private static final Pattern BETTER = Pattern.compile("  better$", Pattern.MULTILINE);
  private static final Pattern WORSE = Pattern.compile("  worse$", Pattern.MULTILINE);

  private Colours() {}

  static String of(String text) {
    String green = BETTER.matcher(text).replaceAll("  \u001b[32mbetter\u001b[0m");
    return WORSE.matcher(green).replaceAll("  \u001b[31mworse\u001b[0m");
  }
}

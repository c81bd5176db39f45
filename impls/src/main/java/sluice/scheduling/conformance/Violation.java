package sluice.scheduling.conformance;

import java.io.Serial;

/// A broken rule: says what was expected and what came. Unchecked, since it passes through the
/// policy's callers.
public final class Violation extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Violation(String expected, String got) {
    super("expected " + expected + ", got " + got);
  }

  /// @throws Violation where it is not so
  static void unless(boolean so, String expected, Object got) {
    if (!so) {
      throw new Violation(expected, String.valueOf(got));
    }
  }
}

package sluice.transfer.conformance;

import java.io.Serial;

/// A broken rule: says what was expected and what came.
public final class Violation extends Exception {
  @Serial private static final long serialVersionUID = 1;

  Violation(String expected, String got) {
    super("expected " + expected + ", got " + got);
  }

  Violation(String expected, Exception got) {
    super("expected " + expected + ", got " + got, got);
  }

  /// @throws Violation where the two differ
  static void unlessEqual(String what, Object expected, Object got) throws Violation {
    if (!expected.equals(got)) {
      throw new Violation(what + " " + expected, String.valueOf(got));
    }
  }
}

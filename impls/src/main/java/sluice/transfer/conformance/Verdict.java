package sluice.transfer.conformance;

/// How a server did by one rule.
public sealed interface Verdict {
  /// The server keeps the rule.
  record Kept() implements Verdict {}

  /// Nothing is known.
  ///
  /// @param reason what was missing for the check
  record Unchecked(String reason) implements Verdict {}

  /// The server breaks the rule.
  ///
  /// @param violation what was expected and what came
  record Broken(Throwable violation) implements Verdict {}
}

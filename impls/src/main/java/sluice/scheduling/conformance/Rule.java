package sluice.scheduling.conformance;

/// One thing every policy has to do.
///
/// @param id short and unique
/// @param title what is held true
/// @param check does the checking
public record Rule(String id, String title, Check check) {
  /// Does the checking, on the caller's thread.
  @FunctionalInterface
  public interface Check {
    /// Returns where the rule is kept.
    ///
    /// @throws Violation where the policy breaks the rule
    /// @throws RuntimeException where anything else goes wrong, which breaks the rule as well
    void verify(Subject subject);
  }

  @Override
  public String toString() {
    return id + ": " + title;
  }
}

package sluice.transfer.conformance;

import java.time.Duration;

/// One thing every server has to do.
///
/// @param id unique within its service; starts with the number of the wire rule it checks, or with
///   L for the life cycle
/// @param service the service it is checked with: `transfer`, `message` or `datagram`
/// @param title what is held true
/// @param cost whether it belongs to a quick check
/// @param check does the checking
public record Rule(String id, String service, String title, Cost cost, Check check) {
  /// How much time a rule takes.
  public enum Cost {
    /// Some milliseconds: part of a quick check before a benchmark.
    FAST(Duration.ofSeconds(20)),
    /// Up to some seconds, because it waits for timeouts or moves much.
    THOROUGH(Duration.ofSeconds(60));

    private final Duration deadline;

    Cost(Duration deadline) {
      this.deadline = deadline;
    }

    /// When a server that does nothing at all has failed the rule.
    public Duration deadline() {
      return deadline;
    }
  }

  /// Does the checking on a thread of its own. What it opens through the subject is closed for it.
  @FunctionalInterface
  public interface Check {
    /// Returns where the rule is kept.
    ///
    /// @throws Violation where the server breaks the rule
    /// @throws NotCheckable where this machine cannot tell
    /// @throws Exception where anything else goes wrong, which breaks the rule as well
    void verify(Subject subject) throws Exception;
  }

  @Override
  public String toString() {
    return service + " " + id + ": " + title;
  }
}

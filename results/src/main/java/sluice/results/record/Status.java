package sluice.results.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of a cell.
public enum Status {
  /// Measured in at least one round, and no fork failed.
  @JsonProperty("ok")
  OK,
  /// A fork, or the conformance check before it, failed; forks that came before are kept.
  @JsonProperty("failed")
  FAILED,
  /// This machine cannot run it.
  @JsonProperty("unavailable")
  UNAVAILABLE,
  /// The run ended before its first fork did.
  @JsonProperty("missing")
  MISSING
}

package sluice.results.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a run did all its rounds.
public enum Completion {
  @JsonProperty("complete")
  COMPLETE,
  @JsonProperty("interrupted")
  INTERRUPTED
}

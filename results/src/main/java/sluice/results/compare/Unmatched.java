package sluice.results.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import sluice.results.record.Cell;

/// A cell that only one of the runs has measured.
///
/// @param reason in one line, or empty
public record Unmatched(Cell cell, Kind kind, String reason) {
  /// Why.
  public enum Kind {
    /// The candidate did not plan it.
    @JsonProperty("missing")
    MISSING("only in the base"),
    /// The base did not plan it.
    @JsonProperty("new")
    NEW("only in the new run"),
    /// The base measured it; the candidate tried and could not.
    @JsonProperty("lost")
    LOST("no longer measured"),
    /// The base has no score of it.
    @JsonProperty("unmeasured")
    UNMEASURED("not measured in the base");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// The cell and the reason.
  public String describe() {
    return reason.isEmpty() ? cell.id() : cell.id() + ": " + reason;
  }
}

package sluice.results.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import sluice.results.record.Direction;
import sluice.results.statistics.FalseDiscovery;
import sluice.results.statistics.LogRatio;

/// What a comparison says of a cell.
public enum Verdict {
  BETTER("better"),
  WORSE("worse"),
  /// A difference of a score that has no better side.
  HIGHER("higher"),
  LOWER("lower"),
  /// No difference is shown, or one that is too small to say anything.
  NONE("~"),
  /// Both runs measured their load there, and not what the load was for.
  GENERATOR_BOUND("generator-bound"),
  /// It cannot be told: a single fork, or a score of 0.
  UNKNOWN("?");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /// Judges a ratio.
  ///
  /// @param adjusted its probability where nothing differs, adjusted for all cells
  /// @param least what a difference has to exceed, as a share
  static Verdict of(Optional<LogRatio> ratio, double adjusted, double least, Direction direction) {
    if (ratio.flatMap(LogRatio::spread).isEmpty()) {
      return UNKNOWN;
    }
    if (!FalseDiscovery.claimed(adjusted) || !ratio.get().exceeds(least)) {
      return NONE;
    }
    boolean more = ratio.get().value() > 0;
    return switch (direction) {
      case HIGHER -> more ? BETTER : WORSE;
      case LOWER -> more ? WORSE : BETTER;
      case NONE -> more ? HIGHER : LOWER;
    };
  }

  /// Whether it says that one is better.
  boolean isClaim() {
    return this == BETTER || this == WORSE;
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}

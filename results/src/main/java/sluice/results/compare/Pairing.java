package sluice.results.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import sluice.results.record.Run;

/// Whether the forks of two runs come in pairs, one a round.
public enum Pairing {
  /// The rounds of both took turns, so that a round of either met the same machine.
  @JsonProperty("round")
  BY_ROUND("paired by round: both runs took turns"),
  /// One came after the other. Rounds of the same number have nothing in common then, and pairing
  /// them would only lose degrees of freedom.
  @JsonProperty("none")
  NONE("not paired: the runs did not take turns");

  private final String text;

  Pairing(String text) {
    this.text = text;
  }

  /// They took turns if they share their seed and both began, and ended, within the time of a
  /// round. A seed alone says nothing: it can be given again on another day.
  public static Pairing of(Run base, Run candidate) {
    boolean turns =
        base.seed() == candidate.seed()
            && base.rounds() == candidate.rounds()
            && within(base.started(), candidate.started(), aRound(base, candidate))
            && within(end(base), end(candidate), aRound(base, candidate));
    return turns ? BY_ROUND : NONE;
  }

  /// The time one round of both takes.
  private static Duration aRound(Run base, Run candidate) {
    Duration longer =
        base.duration().compareTo(candidate.duration()) > 0
            ? base.duration()
            : candidate.duration();
    return longer.dividedBy(Math.max(1, base.rounds()));
  }

  private static Instant end(Run run) {
    return run.started().plus(run.duration());
  }

  private static boolean within(Instant one, Instant other, Duration limit) {
    return Duration.between(one, other).abs().compareTo(limit) <= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}

package sluice.scheduling.live;

/// What the submitter of a task tells about it. Immutable.
///
/// @param estimate the CPU time it is thought to need, in nanoseconds, 0 or more
/// @param weight its share against other tasks, 1 and up
/// @param deadline nanoseconds from submission within which it has to be done, 0 or more;
///   [Long#MAX_VALUE] for none
public record Claim(long estimate, int weight, long deadline) {
  /// Nothing but that it is a task.
  public static final Claim NONE = new Claim(0, 1, Long.MAX_VALUE);

  public Claim {
    if (estimate < 0 || weight < 1 || deadline < 0) {
      throw new IllegalArgumentException(
          "claim: expected estimate, deadline >= 0 and weight >= 1, got estimate "
              + estimate
              + ", weight "
              + weight
              + ", deadline "
              + deadline);
    }
  }

  /// Of weight 1 and without deadline.
  public static Claim ofEstimate(long nanos) {
    return new Claim(nanos, 1, Long.MAX_VALUE);
  }
}

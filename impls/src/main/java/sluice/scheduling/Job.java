package sluice.scheduling;

/// What is known of a task before it runs. Immutable. Times are in the workload's unit.
///
/// @param id 0 and up, unique within a workload: its place in the input
/// @param arrival when it becomes ready for the first time, 0 or more
/// @param bursts what it truly asks for
/// @param weight its share against other tasks, 1 and up: tickets, or the weight of a nice value
/// @param estimate the CPU time its owner claims; what a policy that is not clairvoyant may know
/// @param deadline when it has to be done, absolute; [Long#MAX_VALUE] for none
public record Job(int id, long arrival, Bursts bursts, int weight, long estimate, long deadline) {
  public Job {
    if (id < 0 || arrival < 0 || weight < 1 || estimate < 0 || deadline < arrival) {
      throw new IllegalArgumentException(
          "job: expected id, arrival, estimate >= 0, weight >= 1, deadline >= arrival, got id "
              + id
              + ", arrival "
              + arrival
              + ", weight "
              + weight
              + ", estimate "
              + estimate
              + ", deadline "
              + deadline);
    }
  }

  /// A job of weight 1 that is estimated truly and has no deadline.
  public static Job of(int id, long arrival, Bursts bursts) {
    return new Job(id, arrival, bursts, 1, bursts.service(), Long.MAX_VALUE);
  }

  public Job withWeight(int newWeight) {
    return new Job(id, arrival, bursts, newWeight, estimate, deadline);
  }

  public Job withEstimate(long newEstimate) {
    return new Job(id, arrival, bursts, weight, newEstimate, deadline);
  }

  public Job withDeadline(long newDeadline) {
    return new Job(id, arrival, bursts, weight, estimate, newDeadline);
  }
}

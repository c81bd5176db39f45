package sluice.scheduling.simulation;

/// What the tasks run on. Costs are in the workload's time unit, 0 for free.
///
/// @param cores how many tasks can run at once, 1 and up
/// @param queues one queue for all cores, or one each
/// @param switchCost what a core spends before the first service of a task other than the one it
///   ran last
/// @param migrationCost what it spends besides where that task last ran on another core
/// @param devices whether I/Os go on side by side or one after the other
public record Machine(
    int cores, Queues queues, long switchCost, long migrationCost, Devices devices) {
  public Machine {
    if (cores < 1 || switchCost < 0 || migrationCost < 0) {
      throw new IllegalArgumentException(
          "machine: expected cores >= 1 and costs >= 0, got "
              + cores
              + " cores, switch cost "
              + switchCost
              + ", migration cost "
              + migrationCost);
    }
  }

  /// Where ready tasks wait.
  public enum Queues {
    /// In one queue, from which every core picks.
    GLOBAL,
    /// In a queue each core: an arrival joins the one with the fewest tasks, a returning task goes
    /// where it ran last, and a core without work steals from the longest queue.
    PER_CORE
  }

  /// How I/O requests are served.
  public enum Devices {
    /// All at once.
    PARALLEL,
    /// By one device, in the order they were made.
    SERIAL
  }

  /// Cores with one queue, free switches and parallel devices.
  public static Machine of(int cores) {
    return new Machine(cores, Queues.GLOBAL, 0, 0, Devices.PARALLEL);
  }

  public Machine withQueues(Queues choice) {
    return new Machine(cores, choice, switchCost, migrationCost, devices);
  }

  public Machine withSwitchCost(long cost) {
    return new Machine(cores, queues, cost, migrationCost, devices);
  }

  public Machine withMigrationCost(long cost) {
    return new Machine(cores, queues, switchCost, cost, devices);
  }

  public Machine withDevices(Devices choice) {
    return new Machine(cores, queues, switchCost, migrationCost, choice);
  }
}

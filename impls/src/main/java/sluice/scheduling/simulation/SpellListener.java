package sluice.scheduling.simulation;

/// Hears of every spell a task had on a core, for charts and checks.
public interface SpellListener {
  /// Called when the spell ends, in the order of ends; core by core within one instant.
  ///
  /// @param from when its service began, after the switch to it
  /// @param to when it ended; as early as `from` where it was preempted during the switch
  void spell(int core, int task, long from, long to);
}

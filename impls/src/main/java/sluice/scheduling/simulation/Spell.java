package sluice.scheduling.simulation;

/// An uninterrupted time that a task had on a core, in the workload's unit.
///
/// @param from when it began
/// @param to when it ended, later than `from`
public record Spell(int core, int task, long from, long to) {}

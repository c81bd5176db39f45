package sluice.scheduling;

/// What a task asks of the machine: CPU bursts with an I/O between every two of them, in the
/// workload's time unit. Immutable.
public sealed interface Bursts permits PeriodicBursts, ListedBursts, OpenBursts {
  /// The number of CPU bursts, at least 1.
  int count();

  /// The length of a CPU burst, 0 and up.
  ///
  /// @param index 0 to [#count()] - 1
  long cpu(int index);

  /// The length of the I/O that follows a CPU burst, 0 and up.
  ///
  /// @param index 0 to [#count()] - 2
  long io(int index);

  /// The sum of all CPU bursts.
  long service();
}

package sluice.results.environment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What some processors have spent their time on since the machine started, in the kernel's ticks
/// (proc_stat(5)).
///
/// @param busy in processes, of whoever; not in interrupts, which belong to nobody
/// @param steal waiting for the hypervisor to let them run
/// @param total all of it, idle time included
record CpuTimes(long busy, long steal, long total) {
  /// user, nice, system, idle, iowait, irq, softirq, steal; what follows is part of the first two.
  private static final int COLUMNS = 8;

  private static final int STEAL = 7;

  /// Adds up the lines of `/proc/stat` that are of these processors.
  ///
  /// @return empty where there is no such line
  static Optional<CpuTimes> of(List<String> lines, Collection<Integer> cpus) {
    Set<String> names = cpus.stream().map(cpu -> "cpu" + cpu).collect(Collectors.toSet());
    return lines.stream()
        .map(line -> line.split(" +", -1))
        .filter(columns -> columns.length > COLUMNS && names.contains(columns[0]))
        .map(columns -> Arrays.stream(columns, 1, 1 + COLUMNS).mapToLong(Long::parseLong).toArray())
        .map(t -> new CpuTimes(t[0] + t[1] + t[2], t[STEAL], Arrays.stream(t).sum()))
        .reduce((a, b) -> new CpuTimes(a.busy + b.busy, a.steal + b.steal, a.total + b.total));
  }

  CpuTimes since(CpuTimes earlier) {
    return new CpuTimes(busy - earlier.busy, steal - earlier.steal, total - earlier.total);
  }
}

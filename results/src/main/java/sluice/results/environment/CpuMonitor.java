package sluice.results.environment;

import java.util.List;
import java.util.Optional;

/// Watches who uses some processors, from the kernel's counts of processor time.
public final class CpuMonitor {
  /// Of `/proc/self/stat` behind the name in parentheses: utime, stime, cutime and cstime.
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  private final SystemFiles files;
  private final List<Integer> cpus;

  CpuMonitor(SystemFiles files, List<Integer> cpus) {
    this.files = files;
    this.cpus = List.copyOf(cpus);
  }

  /// Watches these processors of this machine.
  ///
  /// @param cpus the processors to watch
  public static CpuMonitor of(List<Integer> cpus) {
    return new CpuMonitor(SystemFiles.OF_THIS_MACHINE, cpus);
  }

  /// The counts as they are now; empty where the kernel does not tell. Any thread.
  public Optional<CpuSample> now() {
    return CpuTimes.of(files.lines("proc/stat"), cpus)
        .flatMap(
            machine ->
                files
                    .text("proc/self/stat")
                    .value()
                    .map(stat -> new CpuSample(machine, own(stat))));
  }

  /// Where the processors' time has gone since an earlier moment.
  public Optional<CpuShares> since(Optional<CpuSample> earlier) {
    return earlier.flatMap(before -> now().map(sample -> sample.since(before)));
  }

  /// The name may hold spaces and parentheses, so fields count from the last one.
  private static long own(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" +", -1);
    long ticks = 0;
    for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }
}

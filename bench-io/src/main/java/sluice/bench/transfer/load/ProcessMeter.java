package sluice.bench.transfer.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What this process has used since it started. Any thread.
public final class ProcessMeter {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  /// Processor time of all threads, user and system, in nanoseconds.
  public long cpuNanos() {
    return system.getProcessCpuTime();
  }

  /// Heap bytes allocated by all threads, ended ones too.
  public long allocatedBytes() {
    return threads.getTotalThreadAllocatedBytes();
  }
}

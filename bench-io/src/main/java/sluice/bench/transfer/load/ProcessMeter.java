package sluice.bench.transfer.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import sluice.results.launch.CompilerTime;

/// What this process has used since it started. Any thread.
public final class ProcessMeter {
  /// Ends the names of collectors that tell how long they worked beside the program's threads.
  private static final String CONCURRENT = " Cycles";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(collector -> !collector.getName().endsWith(CONCURRENT))
          .toList();
  private final CompilerTime compilers = CompilerTime.of(ProcessHandle.current().pid());
  private long ownBytes;

  /// Processor time of all threads, user and system, in nanoseconds.
  public long cpuNanos() {
    return cpuNanos(ResourceUsage.now());
  }

  /// All there is to tell.
  public synchronized ProcessUsage usage() {
    Optional<ResourceUsage> used = ResourceUsage.now();
    long compilerNanos = compilerNanos();
    return new ProcessUsage(
        cpuNanos(used),
        threads.getTotalThreadAllocatedBytes() - ownBytes,
        collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum(),
        compilerNanos,
        used.map(ResourceUsage::switches));
  }

  /// To ask the kernel takes more of the heap than some servers do in an iteration.
  private long compilerNanos() {
    long before = threads.getCurrentThreadAllocatedBytes();
    long nanos = compilers.nanos();
    ownBytes += threads.getCurrentThreadAllocatedBytes() - before;
    return nanos;
  }

  private long cpuNanos(Optional<ResourceUsage> used) {
    return used.map(ResourceUsage::cpuNanos).orElseGet(system::getProcessCpuTime);
  }
}

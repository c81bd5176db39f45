package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CgroupTest {
  @TempDir private Path root;

  private MadeUpSystem system;
  private Cgroup cgroup;

  @BeforeEach
  void create() {
    system = new MadeUpSystem(root);
    cgroup = new Cgroup(system.files());
  }

  @Test
  void theSmallestLimitOnTheWayUpCounts() {
    system
        .with("proc/self/cgroup", "0::/a/b\n")
        .with("sys/fs/cgroup/a/b/cpu.max", "400000 100000\n")
        .with("sys/fs/cgroup/a/cpu.max", "50000 100000\n")
        .with("sys/fs/cgroup/cpu.max", "max 100000\n")
        .with("sys/fs/cgroup/a/b/memory.max", "max\n")
        .with("sys/fs/cgroup/a/memory.max", "1000000\n")
        .with("sys/fs/cgroup/c/cpu.max", "1000 100000\n");
    assertEquals(OptionalDouble.of(0.5), cgroup.processors());
    assertEquals(OptionalLong.of(1_000_000), cgroup.memory());
  }

  @Test
  void versionOneHasATreeForEachController() {
    system
        .with("proc/self/cgroup", "4:memory:/m\n1:cpu,cpuacct:/docker/x\n")
        .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "150000\n")
        .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "50000\n")
        .with("sys/fs/cgroup/memory/m/memory.limit_in_bytes", "9223372036854771712\n");
    assertEquals(OptionalDouble.of(3), cgroup.processors());
    assertEquals(OptionalLong.empty(), cgroup.memory(), "that is how it writes no limit");
  }

  @Test
  void bothVersionsCanBeMounted() {
    system
        .with("proc/self/cgroup", "1:cpu:/\n0::/\n")
        .with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")
        .with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n")
        .with("sys/fs/cgroup/unified/cpu.max", "200000 100000\n");
    assertEquals(OptionalDouble.of(2), cgroup.processors());
  }

  @Test
  void grantsAllWhereThereIsNone() {
    assertEquals(OptionalDouble.empty(), cgroup.processors());
    assertEquals(OptionalLong.empty(), cgroup.memory());
    system.with("proc/self/cgroup", "1:cpu:/\n0::/..\nnonsense\n");
    assertEquals(OptionalDouble.empty(), cgroup.processors());
  }
}

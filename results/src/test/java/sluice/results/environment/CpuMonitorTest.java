package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CpuMonitorTest {
  @TempDir private Path root;

  private MadeUpSystem system;
  private CpuMonitor monitor;

  @BeforeEach
  void create() {
    system = new MadeUpSystem(root);
    monitor = new CpuMonitor(system.files(), List.of(0, 2));
  }

  /// Of 1000 ticks on processors 0 and 2, 40 were stolen; 700 were busy, of which 600 were this
  /// process's and its children's. Interrupts count for nobody, guests are in the first columns.
  @Test
  void tellsOthersFromItsOwn() {
    times("cpu0 10 20 30 1000 5 1 2 3 999 9", "cpu2 0 0 0 0 0 0 0 0 0 0");
    own(1, 2, 3, 4);
    Optional<CpuSample> before = monitor.now();
    times("cpu0 310 30 70 1090 15 11 22 23 999 9", "cpu2 200 50 100 80 0 20 30 20 0 0");
    own(101, 102, 203, 204);
    assertEquals(Optional.of(new CpuShares(4, 10)), monitor.since(before));
  }

  @Test
  void leavesOtherProcessorsOut() {
    times("cpu0 0 0 0 0 0 0 0 0 0 0", "cpu1 0 0 0 0 0 0 0 0 0 0");
    own(0, 0, 0, 0);
    Optional<CpuSample> before = monitor.now();
    times("cpu0 0 0 0 100 0 0 0 0 0 0", "cpu1 100 0 0 0 0 0 0 0 0 0");
    assertEquals(Optional.of(new CpuShares(0, 0)), monitor.since(before));
  }

  @Test
  void roundingNeverMakesForeignLoadNegative() {
    times("cpu0 0 0 0 0 0 0 0 0 0 0");
    own(0, 0, 0, 0);
    Optional<CpuSample> before = monitor.now();
    assertEquals(Optional.of(new CpuShares(0, 0)), monitor.since(before), "no tick has passed");
    times("cpu0 99 0 0 1 0 0 0 0 0 0");
    own(100, 0, 0, 0);
    assertEquals(Optional.of(new CpuShares(0, 0)), monitor.since(before));
  }

  @Test
  void knowsNothingWhereTheKernelDoesNotTell() {
    assertEquals(Optional.empty(), monitor.now());
    assertEquals(Optional.empty(), monitor.since(Optional.empty()));
  }

  @Test
  void disturbingIsStealOrForeignLoadFromItsLimitOn() {
    assertFalse(new CpuShares(1.9, 4.9).disturbing());
    assertTrue(new CpuShares(2, 0).disturbing());
    assertTrue(new CpuShares(0, 5).disturbing());
  }

  private void times(String... lines) {
    system.with(
        "proc/stat", "cpu  9 9 9 9 9 9 9 9 9 9\n" + String.join("\n", lines) + "\nintr 7\n");
  }

  private void own(long user, long kernel, long childrenUser, long childrenKernel) {
    system.with(
        "proc/self/stat",
        "42 (a ) b) S 1 42 42 0 -1 4194304 7 7 7 7 %d %d %d %d 20 0 1 0 5"
            .formatted(user, kernel, childrenUser, childrenKernel));
  }
}

package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HazardsTest {
  @TempDir private Path root;

  private MadeUpSystem system;

  @BeforeEach
  void create() {
    system = new MadeUpSystem(root);
  }

  @Test
  void aQuietMachineHasNone() {
    system
        .with("proc/self/cgroup", "0::/\n")
        .with("sys/fs/cgroup/cpu.max", "200000 100000\n")
        .with("sys/fs/cgroup/memory.max", "8000000000\n");
    assertHazards(
        Map.of(
            "power", "mains",
            "governor", "performance",
            "turbo", "off",
            "load average", "3.00 1.00 0.50 1/100 7",
            "memory available", "3072 MiB"),
        new CpuShares(1.9, 4.9));
  }

  @Test
  void whatTheSystemDoesNotTellIsNone() {
    String unknown = "unknown: some reason";
    assertHazards(
        Map.of(
            "power", unknown,
            "governor", unknown,
            "turbo", unknown,
            "load average", unknown,
            "memory available", unknown));
    assertHazards(Map.of());
  }

  @Test
  void paceOfTheProcessors() {
    assertHazards(
        Map.of("power", "battery", "governor", "powersave", "turbo", "on"),
        "The machine runs on battery, which slows processors down.",
        "The CPU governor is powersave, not performance.",
        "Turbo is on: the clock depends on temperature and on how many cores are busy.");
  }

  @Test
  void quotaBelowTheCoresAskedFor() {
    system.with("proc/self/cgroup", "0::/\n").with("sys/fs/cgroup/cpu.max", "150000 100000\n");
    assertHazards(
        Map.of(), "The CPU quota is 1.50 processors, the run asks for 2: it will be throttled.");
  }

  @Test
  void busyMachine() {
    assertHazards(
        Map.of("load average", "0.00 1.01 0.00 1/100 7"),
        "The machine was busy before the run: load average 1.01 over five minutes, on 2 cores.");
    assertHazards(
        Map.of(),
        new CpuShares(3, 20),
        "Other processes used 20 % of the processors' time right before the run.",
        "Other virtual machines took 3 % of the processors' time (steal) right before the run.");
  }

  @Test
  void tooLittleMemory() {
    assertHazards(
        Map.of("memory available", "3071 MiB"),
        "There are 3071 MiB of memory to use; a fork and its server may need 3072 MiB.");
    system.with("proc/self/cgroup", "0::/\n").with("sys/fs/cgroup/memory.max", "1073741824\n");
    assertHazards(
        Map.of("memory available", "9000 MiB"),
        "There are 1024 MiB of memory to use; a fork and its server may need 3072 MiB.");
  }

  private void assertHazards(Map<String, String> facts, String... expected) {
    assertHazards(facts, new CpuShares(0, 0), expected);
  }

  private void assertHazards(Map<String, String> facts, CpuShares idle, String... expected) {
    assertEquals(
        List.of(expected),
        Hazards.of(system.files(), new Environment(facts), 2, Optional.of(idle)));
  }
}

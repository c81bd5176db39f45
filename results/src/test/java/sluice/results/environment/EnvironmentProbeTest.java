package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentProbeTest {
  private static final String CPUS = "sys/devices/system/cpu/";

  @TempDir private Path root;

  private MadeUpSystem system;

  @BeforeEach
  void create() {
    system = new MadeUpSystem(root);
  }

  /// The kernel gives such a file to one read, and nothing to a second.
  @Test
  void readsAllOfASetting() throws IOException {
    Path setting = Path.of("/proc/sys/kernel/osrelease");
    assumeTrue(Files.exists(setting), "no " + setting + " here");
    assertEquals(
        Fact.known(System.getProperty("os.version")),
        SystemFiles.OF_THIS_MACHINE.text("proc/sys/kernel/osrelease"));
    Path number = Path.of("/proc/sys/kernel/pid_max");
    String all = new Command(List.of("cat", number.toString())).output().toString();
    assertTrue(all.length() > 1, all);
    assertEquals(all, SystemFiles.OF_THIS_MACHINE.text("proc/sys/kernel/pid_max").toString());
  }

  @Test
  void readsTheProcessors() {
    system
        .with(CPUS + "online", "0-3\n")
        .with(CPUS + "cpu0/cpufreq/scaling_governor", "performance\n")
        .with(CPUS + "cpu1/cpufreq/scaling_governor", "performance\n")
        .with(CPUS + "cpufreq/boost", "0\n")
        .with(CPUS + "smt/control", "on\n")
        .with(CPUS + "vulnerabilities/b", "Not affected\n")
        .with(CPUS + "vulnerabilities/a", "Mitigation: x\n")
        .with("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n")
        .with("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t1,3\n")
        .with("proc/self/cgroup", "0::/\n")
        .with("sys/fs/cgroup/cpu.max", "150000 100000\n");
    assertFact("0-3", "online cpus");
    assertFact("1,3", "allowed cpus");
    assertFact("performance", "governor");
    assertFact("off", "turbo");
    assertFact("on", "smt");
    assertFact("a: Mitigation: x; b: Not affected", "mitigations");
    assertFact("tsc", "clock source");
    assertFact("1.50 processors", "cpu quota");
  }

  @Test
  void namesEveryGovernorWhereTheyDiffer() {
    system
        .with(CPUS + "cpu0/cpufreq/scaling_governor", "schedutil\n")
        .with(CPUS + "cpu1/cpufreq/scaling_governor", "performance\n");
    assertFact("performance, schedutil", "governor");
  }

  @Test
  void intelSaysWhenTurboIsOff() {
    system.with(CPUS + "intel_pstate/no_turbo", "0\n");
    assertFact("on", "turbo");
    system.with(CPUS + "intel_pstate/no_turbo", "1\n");
    assertFact("off", "turbo");
  }

  @Test
  void aLaptopIsOnBatteryOrNot() {
    String supply = "sys/class/power_supply/";
    system.with(supply + "BAT0/status", "Discharging\n").with(supply + "AC/online", "0\n");
    assertFact("battery", "power");
    system.with(supply + "AC/online", "1\n");
    assertFact("mains", "power");
  }

  @Test
  void readsWhatTheKernelGrants() {
    system
        .with("etc/os-release", "NAME=\"D\"\nPRETTY_NAME=\"Debian 13\"\n")
        .with("proc/loadavg", "0.10 0.20 0.30 1/100 42\n")
        .with("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n")
        .with("sys/kernel/mm/transparent_hugepage/defrag", "[defer] never\n")
        .with("proc/sys/net/ipv4/tcp_rmem", "4096\t131072\t6291456\n")
        .with("proc/sys/net/core/rmem_max", "212992\n")
        .with("proc/self/cgroup", "3:memory:/\n")
        .with("sys/fs/cgroup/memory/memory.limit_in_bytes", "1073741824\n");
    assertFact("Debian 13", "os");
    assertFact("0.10 0.20 0.30 1/100 42", "load average");
    assertFact("always [madvise] never, defrag [defer] never", "transparent huge pages");
    assertFact("4096 131072 6291456", "net.ipv4.tcp_rmem");
    assertFact("212992", "net.core.rmem_max");
    assertFact("1024 MiB", "memory limit");
  }

  @Test
  void saysWhyWhereNothingCanBeRead() {
    assertFact("unknown: no processor has a cpufreq/scaling_governor", "governor");
    assertFact(
        "unknown: there is nothing in /sys/devices/system/cpu/vulnerabilities", "mitigations");
    assertFact("unknown: there is no /proc/sys/net/ipv4/tcp_mem", "net.ipv4.tcp_mem");
    assertFact("unknown: there are no control groups", "cpu quota");
    String commit = probe(List.of()).facts().get("commit");
    assertTrue(commit.startsWith("unknown: no commit here, "), "no git tree here");
    system.with("proc/self/status", "Name:\tjava\n").with(CPUS + "online", " \n");
    assertFact("unknown: /proc/self/status has no Cpus_allowed_list", "allowed cpus");
    assertFact("unknown: /sys/devices/system/cpu/online is empty", "online cpus");
  }

  @Test
  void whoAsksForAnUnknownFactGetsNoReason() {
    Environment probed = probe(List.of());
    assertEquals("unknown", probed.get("governor"));
    assertEquals("unknown", probed.get("no such fact"));
  }

  @Test
  void asksAJvmWhatItMakesOfTheForksOptions() {
    Environment serial = probe(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    assertEquals("Serial", serial.get("gc of forks with 1 core"));
    assertTrue(
        serial.get("jit of forks with 1 core").startsWith("C1, stops at level 1, "),
        serial.get("jit of forks with 1 core"));
    Environment parallel =
        probe(List.of("-XX:+UseParallelGC", "-Djdk.virtualThreadScheduler.parallelism=3"));
    assertEquals("Parallel", parallel.get("gc of forks with 1 core"));
    assertTrue(parallel.get("jit of forks with 1 core").startsWith("C1 and C2, "));
    assertEquals("parallelism=3", parallel.get("virtual-thread scheduler of forks"));
    assertTrue(
        probe(List.of("-XX:NoSuchOption"))
            .facts()
            .get("gc of forks with 1 core")
            .contains("exit code 1"));
  }

  @Test
  void readsThisMachine() {
    Environment environment = EnvironmentProbe.read(List.of());
    assertNotEquals("unknown", environment.get("cpu"));
    assertNotEquals("unknown", environment.get("memory"));
    assertTrue(environment.get("jdk").contains("25"), environment.get("jdk"));
  }

  private void assertFact(String expected, String name) {
    assertEquals(expected, fact(name));
  }

  private String fact(String name) {
    return new EnvironmentProbe(system.files(), root, List.of()).machine().get(name).toString();
  }

  private Environment probe(List<String> forkOptions) {
    return new EnvironmentProbe(system.files(), root, forkOptions).probe();
  }
}

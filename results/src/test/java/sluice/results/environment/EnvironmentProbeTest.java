package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentProbeTest {
  @TempDir private Path root;

  @Test
  void readsWhatTheKernelTells() throws IOException {
    Map.of(
            "sys/devices/system/cpu/online", "0-3\n",
            "sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n",
            "sys/devices/system/cpu/cpufreq/boost", "0\n",
            "sys/devices/system/cpu/vulnerabilities/b", "Not affected\n",
            "sys/devices/system/cpu/vulnerabilities/a", "Mitigation: x\n",
            "proc/self/status", "Name:\tjava\nCpus_allowed_list:\t1,3\n",
            "proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu hypervisor\n",
            "etc/os-release", "NAME=\"D\"\nPRETTY_NAME=\"Debian 13\"\n")
        .forEach(this::file);
    Environment environment = new EnvironmentProbe(root, root).probe();
    assertEquals("0-3", environment.get("online cpus"));
    assertEquals("1,3", environment.get("allowed cpus"));
    assertEquals("performance", environment.get("governor"));
    assertEquals("off", environment.get("turbo"));
    assertEquals("a: Mitigation: x; b: Not affected", environment.get("mitigations"));
    assertTrue(environment.get("virtualisation").startsWith("virtual machine"));
    assertEquals("Debian 13", environment.get("os"));
  }

  @Test
  void saysUnknownWhereNothingCanBeRead() {
    Environment environment = new EnvironmentProbe(root, root).probe();
    assertEquals("unknown", environment.get("governor"));
    assertEquals("unknown", environment.get("mitigations"));
    assertEquals("unknown", environment.get("commit"), "no git tree here");
    assertEquals("unknown", environment.get("no such fact"));
  }

  @Test
  void readsThisMachine() {
    Environment environment = EnvironmentProbe.read();
    assertNotEquals("unknown", environment.get("cpu"));
    assertNotEquals("unknown", environment.get("memory"));
    assertTrue(environment.get("jdk").contains("25"), environment.get("jdk"));
  }

  private void file(String path, String content) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

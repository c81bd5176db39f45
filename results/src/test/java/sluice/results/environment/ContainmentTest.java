package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContainmentTest {
  @TempDir private Path root;

  private MadeUpSystem system;

  @BeforeEach
  void create() {
    system = new MadeUpSystem(root);
  }

  @Test
  void aVirtualMachineShowsByTheProcessorsFlag() {
    system
        .with("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu hypervisor\n")
        .with("sys/class/dmi/id/sys_vendor", "QEMU\n")
        .with("sys/class/dmi/id/product_name", "Standard PC\n");
    assertEquals("virtual machine, QEMU Standard PC", fact("virtualisation"));
  }

  @Test
  void realHardwareHasAModelOnly() {
    system
        .with("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu hypervisors\n")
        .with("sys/class/dmi/id/sys_vendor", "LENOVO\n");
    assertEquals("LENOVO", fact("virtualisation"));
  }

  @Test
  void processorsWithoutFlagsHaveAnotherSign() {
    assertFalse(fact("virtualisation").startsWith("virtual machine"));
    system.with("proc/device-tree/hypervisor/compatible", "linux,kvm");
    assertEquals(0, fact("virtualisation").indexOf("virtual machine"));
  }

  @Test
  void aContainerShowsByItsEnginesMarks() {
    assertEquals("unknown: there is no /proc/1/cgroup", fact("container"));
    system.with("proc/1/cgroup", "0::/init.scope\n");
    assertEquals("no sign of one", fact("container"));
    system.with("proc/1/cgroup", "3:cpu:/kubepods/pod1\n");
    assertEquals("kubepods", fact("container"));
    system.with("run/systemd/container", "systemd-nspawn\n");
    assertEquals("systemd-nspawn", fact("container"));
    system.with("run/.containerenv", "");
    assertEquals("podman", fact("container"));
    system.with(".dockerenv", "");
    assertEquals("docker", fact("container"));
  }

  private String fact(String name) {
    return new Containment(system.files(), new Hardware()).read().get(name).toString();
  }
}

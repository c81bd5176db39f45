package sluice.results.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether the machine is a virtual one, and whether this process is in a container, by the signs
/// that `systemd-detect-virt` goes by.
record Containment(SystemFiles files, Hardware hardware) {
  private static final List<String> ENGINES =
      List.of("docker", "kubepods", "containerd", "libpod", "lxc", "garden", "buildkit");

  Map<String, Fact> read() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put("virtualisation", virtualisation());
    facts.put("container", container());
    return facts;
  }

  private Fact virtualisation() {
    Fact model = model();
    if (!virtual()) {
      return model;
    }
    return Fact.known(
        Stream.concat(Stream.of("virtual machine"), model.value().stream())
            .collect(Collectors.joining(", ")));
  }

  private boolean virtual() {
    return files.lines("proc/cpuinfo").stream()
            .filter(line -> line.startsWith("flags"))
            .anyMatch(flags -> List.of(flags.split(" ", -1)).contains("hypervisor"))
        || files.exists("sys/hypervisor/type")
        || files.exists("proc/device-tree/hypervisor");
  }

  private Fact model() {
    String dmi = "sys/class/dmi/id/";
    Fact vendor = files.text(dmi + "sys_vendor");
    return vendor
        .map(name -> name + " " + files.text(dmi + "product_name").value().orElse(""))
        .map(String::strip)
        .or(() -> hardware.tell(this::modelElsewhere));
  }

  private String modelElsewhere(oshi.hardware.HardwareAbstractionLayer h) {
    return h.getComputerSystem().getManufacturer() + " " + h.getComputerSystem().getModel();
  }

  private Fact container() {
    if (files.exists(".dockerenv")) {
      return Fact.known("docker");
    }
    if (files.exists("run/.containerenv")) {
      return Fact.known("podman");
    }
    if (files.text("run/systemd/container") instanceof Fact.Known named) {
      return named;
    }
    return files
        .text("proc/1/cgroup")
        .map(
            groups ->
                ENGINES.stream().filter(groups::contains).findFirst().orElse("no sign of one"));
  }
}

package sluice.results.environment;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/// Reads the [Environment] of this process.
public final class EnvironmentProbe {
  private static final String CPU0 = "sys/devices/system/cpu/cpu0/cpufreq/";

  private final SystemFiles files;
  private final GitState git;
  private final Map<String, String> facts = new LinkedHashMap<>();

  EnvironmentProbe(Path root, Path workTree) {
    files = new SystemFiles(root);
    git = new GitState(workTree);
  }

  /// Reads what there is to know; takes up to a second.
  public static Environment read() {
    return new EnvironmentProbe(Path.of("/"), Path.of("").toAbsolutePath()).probe();
  }

  Environment probe() {
    probeMachine();
    probeSystem();
    probeJvm();
    put("commit", git.describe());
    return new Environment(facts);
  }

  private void probeMachine() {
    Optional<HardwareAbstractionLayer> hardware = hardware();
    put("cpu", tell(hardware, h -> h.getProcessor().getProcessorIdentifier().getName().strip()));
    put("physical cores", tell(hardware, h -> "" + h.getProcessor().getPhysicalProcessorCount()));
    put("logical cores", tell(hardware, h -> "" + h.getProcessor().getLogicalProcessorCount()));
    put("cores for this JVM", Optional.of("" + Runtime.getRuntime().availableProcessors()));
    put("online cpus", files.text("sys/devices/system/cpu/online"));
    put("allowed cpus", files.field("proc/self/status", "Cpus_allowed_list"));
    put("memory", tell(hardware, h -> (h.getMemory().getTotal() >> 20) + " MiB"));
    put("governor", files.text(CPU0 + "scaling_governor"));
    put("turbo", turbo());
    put("smt", files.text("sys/devices/system/cpu/smt/control"));
    put("mitigations", files.folder("sys/devices/system/cpu/vulnerabilities"));
    put("virtualisation", virtualisation(hardware));
  }

  private void probeSystem() {
    put("os", files.osRelease().or(() -> property("os.name")));
    put("kernel", property("os.name").flatMap(n -> property("os.version").map(v -> n + " " + v)));
    put("architecture", property("os.arch"));
    put(
        "clock source",
        files.text("sys/devices/system/clocksource/clocksource0/current_clocksource"));
    put("load average", files.text("proc/loadavg"));
  }

  private void probeJvm() {
    RuntimeMXBean jvm = ManagementFactory.getRuntimeMXBean();
    put("jdk", Optional.of("%s %s".formatted(jvm.getVmVendor(), jvm.getVmVersion())));
    put("vm", Optional.of(jvm.getVmName()));
    put("vm flags of the launcher", Optional.of(String.join(" ", jvm.getInputArguments())));
  }

  private Optional<String> turbo() {
    return files
        .text("sys/devices/system/cpu/intel_pstate/no_turbo")
        .map(off -> off.equals("0") ? "on" : "off")
        .or(
            () ->
                files
                    .text("sys/devices/system/cpu/cpufreq/boost")
                    .map(on -> on.equals("1") ? "on" : "off"));
  }

  private Optional<String> virtualisation(Optional<HardwareAbstractionLayer> hardware) {
    boolean hypervisor =
        files.field("proc/cpuinfo", "flags").stream()
            .anyMatch(flags -> List.of(flags.split(" ", -1)).contains("hypervisor"));
    Optional<String> machine =
        tell(
                hardware,
                h ->
                    "%s %s"
                        .formatted(
                            h.getComputerSystem().getManufacturer(),
                            h.getComputerSystem().getModel()))
            .map(name -> name.replace(Environment.UNKNOWN, "").strip())
            .filter(name -> !name.isEmpty());
    Optional<String> virtual = hypervisor ? Optional.of("virtual machine") : Optional.empty();
    return virtual.map(v -> machine.map(name -> v + ", " + name).orElse(v)).or(() -> machine);
  }

  private static Optional<HardwareAbstractionLayer> hardware() {
    try {
      return Optional.of(new SystemInfo().getHardware());
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Optional<String> tell(
      Optional<HardwareAbstractionLayer> hardware,
      Function<HardwareAbstractionLayer, String> question) {
    try {
      return hardware.map(question);
    } catch (RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name));
  }

  private void put(String name, Optional<String> value) {
    facts.put(name, value.filter(v -> !v.isBlank()).orElse(Environment.UNKNOWN));
  }
}

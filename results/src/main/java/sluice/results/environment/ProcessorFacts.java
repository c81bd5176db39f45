package sluice.results.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The processors, and what sets their pace.
record ProcessorFacts(SystemFiles files, Hardware hardware) {
  private static final String CPUS = "sys/devices/system/cpu";

  Map<String, Fact> read() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put("cpu", hardware.tell(h -> h.getProcessor().getProcessorIdentifier().getName()));
    facts.put("physical cores", hardware.tell(h -> h.getProcessor().getPhysicalProcessorCount()));
    facts.put("logical cores", hardware.tell(h -> h.getProcessor().getLogicalProcessorCount()));
    facts.put("cores for this JVM", Fact.known(Runtime.getRuntime().availableProcessors()));
    facts.put("online cpus", files.text(CPUS + "/online"));
    facts.put("allowed cpus", files.field("proc/self/status", "Cpus_allowed_list"));
    facts.put("cpu quota", quota());
    facts.put("governor", governor());
    facts.put("turbo", turbo());
    facts.put("smt", files.text(CPUS + "/smt/control"));
    facts.put("mitigations", files.folder(CPUS + "/vulnerabilities"));
    facts.put("clock source", clockSource());
    facts.put("power", power());
    return facts;
  }

  private Fact quota() {
    OptionalDouble processors = new Cgroup(files).processors();
    if (processors.isPresent()) {
      return Fact.known("%.2f processors".formatted(processors.getAsDouble()));
    }
    return files.exists("proc/self/cgroup")
        ? Fact.known("none")
        : Fact.unknown("there are no control groups");
  }

  /// One for all processors where they agree.
  private Fact governor() {
    String governors =
        files.names(CPUS).stream()
            .filter(name -> name.matches("cpu\\d+"))
            .map(name -> files.text(CPUS + "/" + name + "/cpufreq/scaling_governor"))
            .flatMap(fact -> fact.value().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return governors.isEmpty()
        ? Fact.unknown("no processor has a cpufreq/scaling_governor")
        : Fact.known(governors);
  }

  private Fact turbo() {
    return onOff(CPUS + "/intel_pstate/no_turbo", "0")
        .or(() -> onOff(CPUS + "/cpufreq/boost", "1"));
  }

  private Fact onOff(String path, String on) {
    return files.text(path).map(value -> value.equals(on) ? "on" : "off");
  }

  private Fact clockSource() {
    return files.text("sys/devices/system/clocksource/clocksource0/current_clocksource");
  }

  private Fact power() {
    List<String> supplies = files.names("sys/class/power_supply");
    boolean mains = supplies.stream().anyMatch(supply -> is(supply, "online", "1"));
    boolean discharging = supplies.stream().anyMatch(supply -> is(supply, "status", "Discharging"));
    if (discharging && !mains) {
      return Fact.known(Hazards.BATTERY);
    }
    return mains ? Fact.known("mains") : powerElsewhere();
  }

  private boolean is(String supply, String file, String value) {
    return files.text("sys/class/power_supply/" + supply + "/" + file).equals(Fact.known(value));
  }

  /// A machine without a battery has no power source to tell of.
  private Fact powerElsewhere() {
    return hardware.tell(
        h -> {
          var sources = h.getPowerSources();
          boolean discharging = sources.stream().anyMatch(s -> s.isDischarging());
          boolean mains = sources.stream().anyMatch(s -> s.isPowerOnLine());
          return discharging && !mains ? Hazards.BATTERY : mains ? "mains" : "";
        });
  }
}

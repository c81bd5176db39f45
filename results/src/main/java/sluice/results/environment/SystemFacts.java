package sluice.results.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kernel, and what it grants memory and connections.
record SystemFacts(SystemFiles files, Hardware hardware) {
  private static final String NET = "proc/sys/net/";

  /// Limits of buffers and queues, as sysctl names them.
  private static final List<String> NETWORK =
      List.of(
          "ipv4.tcp_mem",
          "ipv4.tcp_rmem",
          "ipv4.tcp_wmem",
          "ipv4.tcp_congestion_control",
          "core.rmem_default",
          "core.rmem_max",
          "core.wmem_default",
          "core.wmem_max",
          "core.somaxconn");

  Map<String, Fact> read() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put("memory", hardware.tell(h -> mebibytes(h.getMemory().getTotal())));
    facts.put("memory limit", memoryLimit());
    facts.put("memory available", hardware.tell(h -> mebibytes(h.getMemory().getAvailable())));
    facts.put("os", files.osRelease().or(() -> property("os.name")));
    facts.put("kernel", property("os.name").map(n -> n + " " + System.getProperty("os.version")));
    facts.put("architecture", property("os.arch"));
    facts.put("load average", files.text("proc/loadavg").or(this::loadElsewhere));
    facts.put("transparent huge pages", hugePages());
    for (String name : NETWORK) {
      Fact limit = files.text(NET + name.replace('.', '/'));
      facts.put("net." + name, limit.map(value -> value.replaceAll("\\s+", " ")));
    }
    return facts;
  }

  private Fact memoryLimit() {
    var limit = new Cgroup(files).memory();
    if (limit.isPresent()) {
      return Fact.known(mebibytes(limit.getAsLong()));
    }
    return files.exists("proc/self/cgroup")
        ? Fact.known("none")
        : Fact.unknown("there are no control groups");
  }

  private Fact loadElsewhere() {
    return hardware.tell(
        h -> {
          double[] averages = h.getProcessor().getSystemLoadAverage(3);
          return averages[0] < 0
              ? ""
              : Stream.of(averages[0], averages[1], averages[2])
                  .map("%.2f"::formatted)
                  .collect(Collectors.joining(" "));
        });
  }

  /// The choice in brackets is the one in force; `defrag` tells what a fault may wait for.
  private Fact hugePages() {
    String directory = "sys/kernel/mm/transparent_hugepage/";
    return files
        .text(directory + "enabled")
        .map(enabled -> enabled + ", defrag " + files.text(directory + "defrag"));
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  private static Fact property(String name) {
    String value = System.getProperty(name, "");
    return value.isEmpty() ? Fact.unknown("the JVM does not tell") : Fact.known(value);
  }
}

package sluice.results.environment;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The JVM, and what it makes of the options of a fork: the collector and the compilers it chooses
/// depend on how many processors a fork has.
///
/// @param options what every fork's JVM is given
record JvmFacts(List<String> options) {
  private static final String SCHEDULER = "jdk.virtualThreadScheduler.";

  /// From these a JVM takes options of its own accord.
  private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  Map<String, Fact> read() {
    RuntimeMXBean jvm = ManagementFactory.getRuntimeMXBean();
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put("jdk", Fact.known("%s %s".formatted(jvm.getVmVendor(), jvm.getVmVersion())));
    facts.put("vm", Fact.known(jvm.getVmName()));
    facts.put(
        "vm flags of the launcher", Fact.known(orNone(String.join(" ", jvm.getInputArguments()))));
    facts.put("vm flags from variables", Fact.known(orNone(String.join(" ", fromVariables()))));
    int processors = Runtime.getRuntime().availableProcessors();
    IntStream.of(1, processors)
        .distinct()
        .forEach(
            count -> {
              Fact flags = flags(count);
              String where = " of forks with " + count + (count == 1 ? " core" : " cores");
              facts.put("gc" + where, flags.map(JvmFlags::collector));
              facts.put("jit" + where, flags.map(JvmFlags::compilers));
            });
    facts.put("virtual-thread scheduler of forks", scheduler());
    return facts;
  }

  private Fact flags(int processors) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-XX:ActiveProcessorCount=" + processors, "-XX:+PrintFlagsFinal", "-version"));
    return new Command(command).output();
  }

  /// The JDK's own defaults stand where a setting is not given: as many carriers as processors.
  private Fact scheduler() {
    String given =
        Stream.concat(options.stream(), fromVariables().stream())
            .filter(option -> option.startsWith("-D" + SCHEDULER))
            .map(option -> option.substring(("-D" + SCHEDULER).length()))
            .collect(Collectors.joining(" "));
    return Fact.known(given.isEmpty() ? "defaults: one carrier a processor" : given);
  }

  private static List<String> fromVariables() {
    return VARIABLES.stream()
        .map(name -> System.getenv().getOrDefault(name, ""))
        .flatMap(value -> Stream.of(value.split("\\s+", -1)))
        .filter(option -> !option.isEmpty())
        .toList();
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }
}

package sluice.results.environment;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what `-XX:+PrintFlagsFinal` prints: a line `type name = value {kind} {origin}` a flag.
final class JvmFlags {
  private static final Pattern FLAG = Pattern.compile("(?m)^\\s*\\S+\\s+(\\w+)\\s*= (\\S*)");
  private static final Pattern COLLECTOR =
      Pattern.compile("Use(Serial|Parallel|G1|Z|Shenandoah|Epsilon)GC");

  private JvmFlags() {}

  /// The garbage collector in use, such as `G1`.
  static String collector(String printed) {
    return parse(printed).entrySet().stream()
        .filter(flag -> flag.getValue().equals("true"))
        .map(flag -> COLLECTOR.matcher(flag.getKey()))
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /// The JIT compilers in use, such as `C1 and C2, 3 threads`.
  static String compilers(String printed) {
    Map<String, String> flags = parse(printed);
    String last = flags.getOrDefault("UseJVMCICompiler", "false").equals("true") ? "JVMCI" : "C2";
    boolean tiered = flags.getOrDefault("TieredCompilation", "false").equals("true");
    String compilers;
    if (!tiered) {
      compilers = last;
    } else if (flags.getOrDefault("TieredStopAtLevel", "4").equals("4")) {
      compilers = "C1 and " + last;
    } else {
      compilers = "C1, stops at level " + flags.get("TieredStopAtLevel");
    }
    return compilers + ", " + flags.getOrDefault("CICompilerCount", "unknown") + " threads";
  }

  private static Map<String, String> parse(String printed) {
    return FLAG.matcher(printed)
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult flag) -> flag.group(1),
                (MatchResult flag) -> flag.group(2),
                (first, second) -> second));
  }
}

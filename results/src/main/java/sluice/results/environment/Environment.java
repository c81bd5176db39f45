package sluice.results.environment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What a run ran on: facts by name, in the order they are shown. A fact that could not be read is
/// [#UNKNOWN], a colon and the reason, never absent, so that two environments can be compared line
/// by line.
public record Environment(@JsonValue Map<String, String> facts) {
  public static final String UNKNOWN = "unknown";

  /// Facts that change from one moment to the next, or tell of the launcher alone.
  private static final Set<String> PASSING =
      Set.of(
          "load average",
          "memory available",
          "vm flags of the launcher",
          "steal during the run",
          "core latency",
          "foreign load during the run");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Environment {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /// The fact of this name; [#UNKNOWN], without the reason, if there is none.
  public String get(String name) {
    String fact = facts.getOrDefault(name, UNKNOWN);
    return fact.startsWith(UNKNOWN + ":") ? UNKNOWN : fact;
  }

  /// The facts that stay the same as long as the machine, its system, the JDK and the commit do.
  public Map<String, String> lasting() {
    Map<String, String> lasting = new LinkedHashMap<>(facts);
    lasting.keySet().removeAll(PASSING);
    return lasting;
  }

  /// This one with a further fact at its end.
  public Environment with(String name, String fact) {
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put(name, fact);
    return new Environment(all);
  }
}

package sluice.results.environment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run ran on: facts by name, in the order they are shown. A fact that could not be read is
/// [#UNKNOWN], never absent, so that two environments can be compared line by line.
public record Environment(@JsonValue Map<String, String> facts) {
  public static final String UNKNOWN = "unknown";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Environment {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /// The fact of this name, [#UNKNOWN] if there is none.
  public String get(String name) {
    return facts.getOrDefault(name, UNKNOWN);
  }
}

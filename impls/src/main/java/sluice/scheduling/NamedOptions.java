package sluice.scheduling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A name with options as one writes them: `name`, or `name:key=value,key=value`. Immutable.
///
/// @param name what stands before the colon
/// @param options values by option name, in the order given
public record NamedOptions(String name, Map<String, String> options) {
  public NamedOptions {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// Reads a name with its options; whether anything has that name or those options is not looked
  /// at.
  ///
  /// @param what the kind of thing that is named, for messages
  /// @throws IllegalArgumentException where the text is no such thing
  public static NamedOptions parse(String what, String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new NamedOptions(text, Map.of());
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : text.substring(colon + 1).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            what + " " + text + ": expected name:key=value,..., got " + part);
      }
      if (options.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            what + " " + text + ": expected each option once, got " + part + " again");
      }
    }
    return new NamedOptions(text.substring(0, colon), options);
  }
}

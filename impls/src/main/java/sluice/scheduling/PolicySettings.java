package sluice.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The values of a policy's options, and the seed for what it leaves to chance. Immutable.
public final class PolicySettings {
  private final String policy;
  private final Map<String, String> values;
  private final long seed;

  private PolicySettings(String policy, Map<String, String> values, long seed) {
    this.policy = policy;
    this.values = values;
    this.seed = seed;
  }

  /// The defaults, except for what is given.
  ///
  /// @param given values by option name
  /// @throws IllegalArgumentException where the policy has no such option
  public static PolicySettings of(PolicyProvider provider, Map<String, String> given, long seed) {
    Map<String, String> values = new LinkedHashMap<>();
    provider.options().forEach(option -> values.put(option.name(), option.standard()));
    given.forEach(
        (name, value) -> {
          if (values.replace(name, value) == null) {
            throw new IllegalArgumentException(
                provider.name()
                    + ": expected "
                    + (values.isEmpty()
                        ? "no option"
                        : "one of " + String.join(", ", values.keySet()))
                    + ", got "
                    + name);
          }
        });
    return new PolicySettings(provider.name(), values, seed);
  }

  public long seed() {
    return seed;
  }

  /// A whole number.
  ///
  /// @throws IllegalArgumentException where the value is none, or lower than the least
  public long number(String option, long least) {
    return number(option, values.get(option), least);
  }

  /// A whole number within bounds.
  ///
  /// @throws IllegalArgumentException where the value is none, or out of bounds
  public long number(String option, long least, long most) {
    long value = number(option, least);
    if (value > most) {
      throw wrong(option, "a whole number from " + least + " to " + most, values.get(option));
    }
    return value;
  }

  /// Whole numbers separated by slashes; one alone stands for all.
  ///
  /// @throws IllegalArgumentException where there are neither one nor `count` of them, or one is no
  ///   number or lower than the least
  public long[] numbers(String option, int count, long least) {
    List<String> parts = new ArrayList<>(List.of(values.get(option).split("/", -1)));
    if (parts.size() == 1) {
      while (parts.size() < count) {
        parts.add(parts.getFirst());
      }
    }
    if (parts.size() != count) {
      throw wrong(option, "1 or " + count + " numbers with / between", values.get(option));
    }
    return parts.stream().mapToLong(part -> number(option, part, least)).toArray();
  }

  /// One of several words.
  ///
  /// @throws IllegalArgumentException where the value is none of them
  public String choice(String option, String... words) {
    String value = values.get(option);
    if (!List.of(words).contains(value)) {
      throw wrong(option, String.join(" or ", words), value);
    }
    return value;
  }

  private long number(String option, String text, long least) {
    try {
      long value = Long.parseLong(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, like a number out of range
    }
    throw wrong(option, "a whole number from " + least, text);
  }

  private IllegalArgumentException wrong(String option, String expected, String got) {
    return new IllegalArgumentException(
        policy + ", option " + option + ": expected " + expected + ", got " + got);
  }

  /// The policy's name with every option, as [PolicySpec] reads it.
  @Override
  public String toString() {
    return values.isEmpty()
        ? policy
        : values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(",", policy + ":", ""));
  }
}

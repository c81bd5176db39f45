package sluice.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The values of all options of one policy or generator, read as what they should be. Immutable.
public final class OptionValues {
  private final String owner;
  private final Map<String, String> values;

  private OptionValues(String owner, Map<String, String> values) {
    this.owner = owner;
    this.values = values;
  }

  /// The defaults, except for what is given.
  ///
  /// @param owner what the options belong to, for messages
  /// @param given values by option name
  /// @throws IllegalArgumentException where there is no such option
  public static OptionValues of(
      String owner, List<PolicyOption> options, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    options.forEach(option -> values.put(option.name(), option.standard()));
    given.forEach(
        (name, value) -> {
          if (values.replace(name, value) == null) {
            throw new IllegalArgumentException(
                owner
                    + ": expected "
                    + (values.isEmpty()
                        ? "no option"
                        : "one of " + String.join(", ", values.keySet()))
                    + ", got "
                    + name);
          }
        });
    return new OptionValues(owner, values);
  }

  /// A whole number.
  ///
  /// @throws IllegalArgumentException where the value is none, or lower than the least
  public long number(String option, long least) {
    return number(option, values.get(option), least, Long.MAX_VALUE);
  }

  /// A whole number.
  ///
  /// @throws IllegalArgumentException where the value is none, or out of these bounds
  public long number(String option, long least, long most) {
    return number(option, values.get(option), least, most);
  }

  /// Whole numbers separated by slashes; one alone stands for all.
  ///
  /// @throws IllegalArgumentException where there are neither one nor `count` of them, or one is no
  ///   number or out of these bounds
  public long[] numbers(String option, int count, long least, long most) {
    List<String> parts = new ArrayList<>(parts(option));
    if (parts.size() == 1) {
      while (parts.size() < count) {
        parts.add(parts.getFirst());
      }
    }
    if (parts.size() != count) {
      throw wrong(option, "1 or " + count + " numbers with / between", values.get(option));
    }
    return parts.stream().mapToLong(part -> number(option, part, least, most)).toArray();
  }

  /// One or more whole numbers separated by slashes.
  ///
  /// @throws IllegalArgumentException where one is no number or out of these bounds
  public long[] list(String option, long least, long most) {
    return parts(option).stream().mapToLong(part -> number(option, part, least, most)).toArray();
  }

  /// A number with or without a fraction.
  ///
  /// @throws IllegalArgumentException where the value is none, or out of these bounds
  public double decimal(String option, double least, double most) {
    String text = values.get(option);
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, like a number out of range
    }
    throw wrong(option, "a number from " + least + " to " + most, text);
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

  private List<String> parts(String option) {
    return List.of(values.get(option).split("/", -1));
  }

  private long number(String option, String text, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, like a number out of range
    }
    String bound = most == Long.MAX_VALUE ? "" : " to " + most;
    throw wrong(option, "a whole number from " + least + bound, text);
  }

  private IllegalArgumentException wrong(String option, String expected, String got) {
    return new IllegalArgumentException(
        owner + ", option " + option + ": expected " + expected + ", got " + got);
  }

  /// The owner with every option, as [NamedOptions] reads it.
  @Override
  public String toString() {
    return values.isEmpty()
        ? owner
        : values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(",", owner + ":", ""));
  }
}

package sluice.scheduling;

import java.util.Map;

/// The values of a policy's options, and the seed for what it leaves to chance. Immutable.
public final class PolicySettings {
  private final OptionValues values;
  private final long seed;

  private PolicySettings(OptionValues values, long seed) {
    this.values = values;
    this.seed = seed;
  }

  /// The defaults, except for what is given.
  ///
  /// @param given values by option name
  /// @throws IllegalArgumentException where the policy has no such option
  public static PolicySettings of(PolicyProvider provider, Map<String, String> given, long seed) {
    return new PolicySettings(OptionValues.of(provider.name(), provider.options(), given), seed);
  }

  public long seed() {
    return seed;
  }

  /// A whole number.
  ///
  /// @throws IllegalArgumentException where the value is none, or lower than the least
  public long number(String option, long least) {
    return values.number(option, least);
  }

  /// A whole number within bounds.
  ///
  /// @throws IllegalArgumentException where the value is none, or out of bounds
  public long number(String option, long least, long most) {
    return values.number(option, least, most);
  }

  /// Whole numbers separated by slashes; one alone stands for all.
  ///
  /// @throws IllegalArgumentException where there are neither one nor `count` of them, or one is no
  ///   number or lower than the least
  public long[] numbers(String option, int count, long least) {
    return values.numbers(option, count, least);
  }

  /// One of several words.
  ///
  /// @throws IllegalArgumentException where the value is none of them
  public String choice(String option, String... words) {
    return values.choice(option, words);
  }

  /// The policy's name with every option, as [PolicySpec] reads it.
  @Override
  public String toString() {
    return values.toString();
  }
}

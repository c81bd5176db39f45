package sluice.scheduling;

import java.util.Map;

/// The values of a policy's options, and the seed for what it leaves to chance. Times are given in
/// ticks and read in the machine's unit: the simulator's is the tick itself, real cores count
/// nanoseconds. Immutable.
public final class PolicySettings {
  private final OptionValues values;
  private final long seed;
  private final long tick;

  private PolicySettings(OptionValues values, long seed, long tick) {
    this.values = values;
    this.seed = seed;
    this.tick = tick;
  }

  /// The defaults, except for what is given.
  ///
  /// @param given values by option name
  /// @throws IllegalArgumentException where the policy has no such option
  public static PolicySettings of(PolicyProvider provider, Map<String, String> given, long seed) {
    return new PolicySettings(OptionValues.of(provider.name(), provider.options(), given), seed, 1);
  }

  /// The same for a machine with another unit of time.
  ///
  /// @param newTick what a tick is in that unit, 1 and up
  public PolicySettings withTick(long newTick) {
    return new PolicySettings(values, seed, newTick);
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

  /// A time.
  ///
  /// @param least in ticks
  /// @return in the machine's unit
  /// @throws IllegalArgumentException where the value is no number, lower than the least, or more
  ///   than that unit can express
  public long time(String option, long least) {
    return time(option, least, Long.MAX_VALUE);
  }

  /// A time within bounds.
  ///
  /// @param least in ticks
  /// @param most in the machine's unit
  /// @return in the machine's unit
  /// @throws IllegalArgumentException where the value is no number, or out of bounds
  public long time(String option, long least, long most) {
    return tick * values.number(option, least, most / tick);
  }

  /// Times separated by slashes; one alone stands for all.
  ///
  /// @param least in ticks
  /// @return in the machine's unit
  /// @throws IllegalArgumentException where there are neither one nor `count` of them, or one is no
  ///   number, lower than the least, or more than that unit can express
  public long[] times(String option, int count, long least) {
    long[] times = values.numbers(option, count, least, Long.MAX_VALUE / tick);
    for (int i = 0; i < count; i++) {
      times[i] *= tick;
    }
    return times;
  }

  /// Whole numbers separated by slashes; one alone stands for all.
  ///
  /// @throws IllegalArgumentException where there are neither one nor `count` of them, or one is no
  ///   number or lower than the least
  public long[] numbers(String option, int count, long least) {
    return values.numbers(option, count, least, Long.MAX_VALUE);
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

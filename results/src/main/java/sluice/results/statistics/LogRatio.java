package sluice.results.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// The ratio of one side to another on the scale of logarithms, where twice as much and half as
/// much lie equally far from 1, and where noise that grows with the score does not. It relates the
/// geometric means over forks.
///
/// @param value the natural logarithm of the ratio
/// @param spread how well it is known; empty where a side has a single fork
public record LogRatio(double value, Optional<Spread> spread) {
  private static final double UPPER_TAIL = 0.025;

  /// Nine times of ten.
  private static final double MISSED = 0.1;

  /// How far chance moves it.
  ///
  /// @param scale its standard error, by a hierarchical bootstrap
  /// @param freedom the degrees of freedom of that
  public record Spread(double scale, double freedom) {}

  /// Relates two samples drawn independently of each other.
  ///
  /// @return empty where a value is not above 0
  public static Optional<LogRatio> independent(Sample numerator, Sample denominator) {
    Optional<Sample> above = numerator.logarithms();
    Optional<Sample> below = denominator.logarithms();
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    Sample one = above.get();
    Sample other = below.get();
    double value = one.mean() - other.mean();
    if (one.forks() == 1 || other.forks() == 1) {
      return Optional.of(new LogRatio(value, Optional.empty()));
    }
    double[] deviations = Bootstrap.difference(one, 1, other, 1);
    double a = one.varianceOfMean();
    double b = other.varianceOfMean();
    Spread spread =
        new Spread(
            Bootstrap.scale(deviations, a + b), Welch.freedom(a, one.forks(), b, other.forks()));
    return Optional.of(new LogRatio(value, Optional.of(spread)));
  }

  /// Relates two samples whose forks come in pairs, in the same order: what a pair has in common
  /// drops out.
  ///
  /// @return empty where a value is not above 0
  /// @throws IllegalArgumentException if there are more forks on one side
  public static Optional<LogRatio> paired(Sample numerator, Sample denominator) {
    if (numerator.forks() != denominator.forks()) {
      throw new IllegalArgumentException("expected as many forks on either side");
    }
    Optional<Sample> above = numerator.logarithms();
    Optional<Sample> below = denominator.logarithms();
    if (above.isEmpty() || below.isEmpty()) {
      return Optional.empty();
    }
    Sample differences = differences(above.get(), below.get());
    if (differences.forks() == 1) {
      return Optional.of(new LogRatio(differences.mean(), Optional.empty()));
    }
    Spread spread =
        new Spread(
            Bootstrap.scale(
                differences.deviations(Bootstrap.resamples(differences.shape())),
                differences.varianceOfMean()),
            differences.forks() - 1);
    return Optional.of(new LogRatio(differences.mean(), Optional.of(spread)));
  }

  public double ratio() {
    return Math.exp(value);
  }

  /// The lower end of the 95 % interval of the ratio.
  public OptionalDouble low() {
    return bound(-1);
  }

  /// The upper end of the 95 % interval of the ratio.
  public OptionalDouble high() {
    return bound(1);
  }

  /// How probable a ratio at least so far from 1 is where it is truly 1. It is less than 5 % just
  /// where the interval excludes 1; 1 where nothing is known of chance.
  public double probability() {
    return spread
        .map(known -> Bootstrap.probability(value, known.scale(), known.freedom()))
        .orElse(1.0);
  }

  /// Whether the ratio is farther from 1 than this share, either way: 0.03 asks for more than 1.03
  /// or less than 1 / 1.03.
  public boolean exceeds(double share) {
    return Math.abs(value) > Math.log1p(share);
  }

  /// The smallest true difference that noise like this lets be shown nine times of ten, as a share.
  public OptionalDouble detectable() {
    return spread
        .map(
            known -> {
              TDistribution student = TDistribution.of(known.freedom());
              double errors =
                  student.inverseSurvivalProbability(UPPER_TAIL)
                      + student.inverseSurvivalProbability(MISSED);
              return OptionalDouble.of(Math.expm1(errors * known.scale()));
            })
        .orElse(OptionalDouble.empty());
  }

  private OptionalDouble bound(int side) {
    return spread
        .map(
            known ->
                OptionalDouble.of(
                    Math.exp(value + side * Bootstrap.halfWidth(known.scale(), known.freedom()))))
        .orElse(OptionalDouble.empty());
  }

  /// Fork by fork, and iteration by iteration where a pair has as many: those of a fork are much
  /// alike, so it does not matter which is held against which.
  private static Sample differences(Sample one, Sample other) {
    return Sample.of(
        IntStream.range(0, one.forks())
            .mapToObj(fork -> difference(one.fork(fork), other.fork(fork)))
            .toArray(double[][]::new));
  }

  private static double[] difference(double[] one, double[] other) {
    if (one.length != other.length) {
      return new double[] {Sample.of(one).mean() - Sample.of(other).mean()};
    }
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
  }
}

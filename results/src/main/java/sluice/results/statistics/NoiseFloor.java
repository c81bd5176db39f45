package sluice.results.statistics;

import java.util.Optional;

/// The relative difference that a run cannot see, from two measurements of one thing in it: an A/A
/// test. It is the larger of what the two differed by and of half the 95 % interval of that
/// difference. So much was seen, or could have been, where there is nothing to see.
///
/// An interval alone knows the spread of the forks of its own two rows. A few forks may lie close
/// together by luck, and then it is too narrow; and it does not know of what shifts all forks of a
/// cell alike, such as its place in memory or who else was on the machine. The floor stands for
/// both, since the twin has met the same. (C. Laaber, J. Scheuner and P. Leitner, *Software
/// microbenchmarking in the cloud. How bad is it really?*, Empirical Software Engineering 24, 2019,
/// use A/A tests to find which slowdowns a cloud lets one see; R. Kohavi, D. Tang and Y. Xu,
/// *Trustworthy online controlled experiments*, 2020, chapter 19, on why to run them always.)
///
/// @param difference how far the two lie apart, by the mean of both: 0.03 is 3 %
/// @param halfWidth half the 95 % interval of that difference, by the mean of both
public record NoiseFloor(double difference, double halfWidth) {
  /// Holds a sample against that of its twin.
  ///
  /// @return empty where a side has a single fork, or where both means are 0 and nothing is
  ///   relative to them
  public static Optional<NoiseFloor> of(Sample one, Sample twin) {
    Difference between = Difference.of(one, twin);
    double middle = middle(one.mean(), twin.mean());
    if (between.halfWidth().isEmpty() || middle == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new NoiseFloor(
            Math.abs(between.value()) / middle, between.halfWidth().getAsDouble() / middle));
  }

  /// The floor: a relative difference that is not larger says nothing.
  public double share() {
    return Math.max(difference, halfWidth);
  }

  /// Whether two means differ by more than the floor, by the mean of both.
  public boolean exceededBy(double one, double other) {
    return Math.abs(one - other) > share() * middle(one, other);
  }

  private static double middle(double one, double other) {
    return (Math.abs(one) + Math.abs(other)) / 2;
  }
}

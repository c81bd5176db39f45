package sluice.results.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many forks of a cell had reached a steady state when they measured. A fork has not where its
/// iterations trend, and the trend matters.
///
/// They trend where the slope of the least-squares line through them is not chance. Three or four
/// points tell little of their own noise, and a rank test such as Mann and Kendall's cannot reach 5
/// % with three. So the residuals of all forks of the cell are pooled: the slope by its standard
/// error is Student's with as many degrees of freedom as there are iterations, less two a fork. All
/// forks together are judged at 5 % ([FamilyWise]), so that a cell whose forks are all steady has
/// one marked in at most one of twenty cases.
///
/// The trend matters where it moves the value, from the first measured iteration to the last, by
/// more than half the cell's interval: a smaller one is within what the table admits not to know.
/// (On warm-up that does not end: E. Barrett, C. F. Bolz-Tereick, R. Killick, S. Mount and L.
/// Tratt, *Virtual machine warmup blows hot and cold*, OOPSLA 2017; its change-point analysis takes
/// many more iterations than a fork has here.)
///
/// @param steady the forks without such a trend
/// @param forks how many there are
public record SteadyState(int steady, int forks) {
  private static final int FEWEST_ITERATIONS = 3;

  /// A line through a fork's iterations.
  ///
  /// @param slope the change from one iteration to the next
  /// @param spread the sum of squares of the iterations' distances from their middle
  /// @param residuals the sum of squares of what the line leaves
  private record Trend(double slope, double spread, double residuals, int iterations) {
    static Trend of(double[] fork) {
      double middle = (fork.length - 1) / 2.0;
      double mean = IntStream.range(0, fork.length).mapToDouble(i -> fork[i]).sum() / fork.length;
      double spread = 0;
      double product = 0;
      for (int i = 0; i < fork.length; i++) {
        spread += (i - middle) * (i - middle);
        product += (i - middle) * (fork[i] - mean);
      }
      double slope = product / spread;
      double residuals = 0;
      for (int i = 0; i < fork.length; i++) {
        double left = fork[i] - mean - slope * (i - middle);
        residuals += left * left;
      }
      return new Trend(slope, spread, residuals, fork.length);
    }

    double change() {
      return Math.abs(slope) * (iterations - 1);
    }
  }

  /// Judges the forks of a cell.
  ///
  /// @return empty where it cannot be told: a single fork, or one of fewer than three iterations
  public static Optional<SteadyState> of(Sample sample) {
    int forks = sample.forks();
    if (forks == 1
        || IntStream.range(0, forks).anyMatch(i -> sample.fork(i).length < FEWEST_ITERATIONS)) {
      return Optional.empty();
    }
    Trend[] trends = new Trend[forks];
    Arrays.setAll(trends, i -> Trend.of(sample.fork(i)));
    double[] probabilities = probabilities(trends);
    boolean[] shown = FamilyWise.chosen(probabilities);
    double matters = Estimate.of(sample).halfWidth().orElseThrow();
    long trending =
        IntStream.range(0, forks).filter(i -> shown[i] && trends[i].change() > matters).count();
    return Optional.of(new SteadyState(forks - (int) trending, forks));
  }

  /// Whether all forks reached it.
  public boolean everywhere() {
    return steady == forks;
  }

  private static double[] probabilities(Trend[] trends) {
    double freedom = Stream.of(trends).mapToInt(trend -> trend.iterations() - 2).sum();
    double variance = Stream.of(trends).mapToDouble(Trend::residuals).sum() / freedom;
    return Stream.of(trends)
        .mapToDouble(
            trend ->
                Bootstrap.probability(trend.slope(), Math.sqrt(variance / trend.spread()), freedom))
        .toArray();
  }

  @Override
  public String toString() {
    return steady + "/" + forks;
  }
}

package sluice.results.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Relates many samples to each other, each pair as [Ratio#of] does. What has to be drawn at random
/// is drawn once for all samples of a shape. Threads may share it.
public final class Ratios {
  private record Shapes(List<Integer> one, List<Integer> other) {}

  private final Map<Shapes, Bootstrap.Pair> drawn = new ConcurrentHashMap<>();

  /// Relates two samples drawn independently of each other.
  ///
  /// @return empty where a mean is not above 0
  public Optional<Ratio> of(Sample one, Sample other) {
    return Ratio.of(
        one,
        other,
        (first, second) ->
            drawn.computeIfAbsent(
                new Shapes(first, second), s -> Bootstrap.resamples(s.one(), s.other())));
  }
}

package sluice.results.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import sluice.results.record.Run;
import sluice.results.record.Table;
import sluice.results.record.TwinPair;
import sluice.results.statistics.LogRatio;
import sluice.results.statistics.NoiseFloor;
import sluice.results.statistics.Sample;

/// By how much two runs missed where they measured one thing twice, by the twins in them: a
/// difference that is no larger may be of the same kind.
///
/// It is what the twins did differ by. How far chance may go is what the interval of a cell's own
/// difference says, and to ask for as much again of the twins would hide what is there.
final class Floor {
  private Floor() {}

  /// The largest floor of a table in these runs, as a share; empty where none has a twin there.
  ///
  /// @param pairing twins are held against each other as the runs are: a round's noise that drops
  ///   out of the one comparison must not come in by the other
  static OptionalDouble of(Table table, Pairing pairing, Run... runs) {
    return Stream.of(runs)
        .flatMap(run -> TwinPair.of(table, run).stream())
        .flatMap(pair -> share(pair, table.score().key(), pairing).stream())
        .mapToDouble(Double::doubleValue)
        .max();
  }

  private static Optional<Double> share(TwinPair pair, String key, Pairing pairing) {
    double[][] subject = pair.subject().iterations(key);
    double[][] twin = pair.twin().iterations(key);
    if (subject.length == 0 || twin.length == 0) {
      return Optional.empty();
    }
    Sample one = Sample.of(subject);
    Sample other = Sample.of(twin);
    return pairing == Pairing.BY_ROUND && subject.length == twin.length
        ? LogRatio.paired(one, other)
            .filter(ratio -> ratio.spread().isPresent())
            .map(ratio -> Math.expm1(Math.abs(ratio.value())))
        : NoiseFloor.of(one, other).map(NoiseFloor::difference);
  }
}

package sluice.results.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Saturation;
import sluice.results.record.Table;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.LogRatio;
import sluice.results.statistics.RankTest;
import sluice.results.statistics.Sample;

/// The forks of a cell in both runs, which have scores.
///
/// @param before the base's forks, by round
/// @param after the candidate's, in the same order where they are paired
record Pair(
    CellResult base,
    CellResult candidate,
    Table table,
    Map<Integer, double[]> before,
    Map<Integer, double[]> after,
    boolean paired,
    Optional<LogRatio> ratio) {
  /// Relates the scores.
  ///
  /// Replications of what is worked out are pairs always: those of the same number have the same
  /// seed, in every run.
  static Pair of(CellResult base, CellResult candidate, Table table, Pairing runs) {
    Map<Integer, double[]> before = scores(base, table.score());
    Map<Integer, double[]> after = scores(candidate, table.score());
    Map<Integer, double[]> common = new LinkedHashMap<>(before);
    common.keySet().retainAll(after.keySet());
    boolean paired = pairs(candidate, runs) && !common.isEmpty();
    if (paired) {
      before = common;
      after.keySet().retainAll(common.keySet());
    }
    return new Pair(
        base,
        candidate,
        table,
        before,
        after,
        paired,
        paired
            ? LogRatio.paired(sample(after), sample(before))
            : LogRatio.independent(sample(after), sample(before)));
  }

  private static boolean pairs(CellResult result, Pairing runs) {
    return runs == Pairing.BY_ROUND || result.cell().computed();
  }

  double probability() {
    return ratio.map(LogRatio::probability).orElse(1.0);
  }

  /// The outcome, once the probabilities of all cells are known.
  CellComparison judged(double adjusted, double floor, double threshold) {
    Metric score = table.score();
    Verdict verdict =
        !table.costs() && Saturation.ofTheLoad(base) && Saturation.ofTheLoad(candidate)
            ? Verdict.GENERATOR_BOUND
            : Verdict.of(ratio, adjusted, Math.max(floor, threshold), score.direction());
    return new CellComparison(
        candidate.cell(),
        Estimate.of(sample(before)).scaled(score.scale()),
        Estimate.of(sample(after)).scaled(score.scale()),
        ratio,
        rank(),
        adjusted,
        floor,
        verdict);
  }

  /// By round, in their order.
  private static Map<Integer, double[]> scores(CellResult result, Metric score) {
    Map<Integer, double[]> scores = new LinkedHashMap<>();
    for (Fork fork : result.forks()) {
      List<Double> values = fork.values().getOrDefault(score.key(), List.of());
      if (!values.isEmpty()) {
        scores.put(fork.round(), values.stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
    return scores;
  }

  private static Sample sample(Map<Integer, double[]> scores) {
    return Sample.of(scores.values().toArray(double[][]::new));
  }

  private static double[] means(Map<Integer, double[]> scores) {
    return scores.values().stream().mapToDouble(fork -> Sample.of(fork).mean()).toArray();
  }

  private double rank() {
    double[] ones = means(after);
    double[] others = means(before);
    return paired
        ? RankTest.paired(
            IntStream.range(0, ones.length).mapToDouble(i -> ones[i] - others[i]).toArray())
        : RankTest.independent(ones, others);
  }
}

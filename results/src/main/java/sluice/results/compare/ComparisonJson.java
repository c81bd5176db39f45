package sluice.results.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import sluice.results.record.Direction;
import sluice.results.record.Run;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.LogRatio;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A comparison for programs. The format is documented in `results/COMPARE.md`; what is there keeps
/// its name and meaning within a version.
public final class ComparisonJson {
  /// Raised where a field goes or changes its meaning, not where one is added.
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ComparisonJson() {}

  private record Document(
      int version,
      boolean comparable,
      boolean regression,
      double threshold,
      Pairing pairing,
      Side base,
      Side candidate,
      AgreementView agreement,
      List<Conditions.Difference> conditions,
      List<TableView> tables,
      List<Uncompared> uncompared) {}

  private record Side(
      Instant started, List<String> suites, String effort, int rounds, long seed, String commit) {}

  private record AgreementView(
      int cells, int overlapping, int toldApart, int confirmed, OptionalDouble tau) {
    static AgreementView of(Agreement agreement) {
      return new AgreementView(
          agreement.cells(),
          agreement.overlapping(),
          agreement.toldApart(),
          agreement.confirmed(),
          agreement.tau());
    }
  }

  private record TableView(
      String table,
      String score,
      String unit,
      Direction direction,
      OptionalDouble noiseFloor,
      Interval geometricMean,
      List<CellView> cells) {}

  private record CellView(
      Map<String, String> columns,
      Verdict verdict,
      Interval ratio,
      double pRank,
      double pAdjusted,
      OptionalDouble detectable,
      Score base,
      Score candidate) {}

  private record Score(double mean, OptionalDouble halfWidth, int forks) {
    static Score of(Estimate estimate) {
      return new Score(estimate.mean(), estimate.halfWidth(), estimate.forks());
    }
  }

  private record Interval(double value, OptionalDouble low, OptionalDouble high) {
    static Interval of(LogRatio ratio) {
      return new Interval(ratio.ratio(), ratio.low(), ratio.high());
    }
  }

  private record Uncompared(
      String table, Map<String, String> columns, Unmatched.Kind kind, String reason) {}

  /// Writes it as JSON, indented.
  public static String of(Comparison comparison) {
    return MAPPER.writeValueAsString(
        new Document(
            VERSION,
            comparison.conditions().isEmpty(),
            comparison.regressed(),
            comparison.threshold(),
            comparison.pairing(),
            side(comparison.base()),
            side(comparison.candidate()),
            AgreementView.of(Agreement.of(comparison)),
            comparison.conditions(),
            comparison.groups().stream().map(ComparisonJson::table).toList(),
            comparison.unmatched().stream().map(ComparisonJson::uncompared).toList()));
  }

  private static Side side(Run run) {
    return new Side(
        run.started(),
        run.suites(),
        run.settings().getOrDefault("effort", ""),
        run.rounds(),
        run.seed(),
        run.environment().get("commit"));
  }

  private static TableView table(Group group) {
    var score = group.table().score();
    return new TableView(
        group.table().id(),
        score.label(),
        score.unit(),
        score.direction(),
        group.floor(),
        group.mean().map(Interval::of).orElse(null),
        group.cells().stream().map(ComparisonJson::cell).toList());
  }

  private static CellView cell(CellComparison cell) {
    return new CellView(
        cell.cell().columns(),
        cell.verdict(),
        cell.ratio().map(Interval::of).orElse(null),
        cell.rank(),
        cell.adjusted(),
        cell.ratio().map(LogRatio::detectable).orElse(OptionalDouble.empty()),
        Score.of(cell.base()),
        Score.of(cell.candidate()));
  }

  private static Uncompared uncompared(Unmatched cell) {
    return new Uncompared(cell.cell().table(), cell.cell().columns(), cell.kind(), cell.reason());
  }
}

package sluice.results.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import sluice.results.record.CellResult;
import sluice.results.record.Compiling;
import sluice.results.record.Disturbance;
import sluice.results.render.RankedTable.Row;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.SteadyState;

/// Which columns a table has beside its parameters and metrics: those that say something.
///
/// @param ofLimit shares of the limit
/// @param forks how many forks each row rests on; a caption says so where it is one number
/// @param steady how many forks reached a steady state; a note says so where it is all
/// @param disturbed how many forks were disturbed
/// @param compiling how many forks were still being compiled
/// @param marks how rows rank
record ExtraColumns(
    boolean ofLimit,
    boolean forks,
    boolean steady,
    boolean disturbed,
    boolean compiling,
    boolean marks) {
  static final String NOTHING = "–";

  static ExtraColumns of(RankedTable ranked) {
    return new ExtraColumns(
        ranked.rows().stream().anyMatch(row -> row.ofLimit().isPresent()),
        ranked.rows().stream()
                .flatMap(row -> row.score().stream())
                .map(Estimate::forks)
                .distinct()
                .count()
            > 1,
        ranked.rows().stream()
            .flatMap(row -> row.steady().stream())
            .anyMatch(steady -> !steady.everywhere()),
        ranked.rows().stream().anyMatch(row -> Disturbance.forks(row.result()) > 0),
        ranked.rows().stream().anyMatch(row -> Compiling.forks(row.result()) > 0),
        ranked.rows().stream()
            .map(Row::mark)
            .anyMatch(mark -> mark != RankedTable.Mark.NONE && mark != RankedTable.Mark.ALONE));
  }

  /// The columns of a row's forks, by heading, with what they say of it.
  Map<String, Function<Row, String>> ofForks() {
    Map<String, Function<Row, String>> all = new LinkedHashMap<>();
    if (forks) {
      all.put("n", row -> row.score().map(Estimate::forks).map(String::valueOf).orElse(NOTHING));
    }
    if (steady) {
      all.put("steady", row -> row.steady().map(SteadyState::toString).orElse(NOTHING));
    }
    if (disturbed) {
      all.put("disturbed", row -> some(Disturbance.forks(row.result()), row.result()));
    }
    if (compiling) {
      all.put("compiling", row -> some(Compiling.forks(row.result()), row.result()));
    }
    return all;
  }

  /// That of the limit, likewise, where there is one.
  Map<String, Function<Row, String>> share() {
    return ofLimit
        ? Map.of("of limit (%)", row -> row.ofLimit().map(Numbers::format).orElse(""))
        : Map.of();
  }

  private static String some(long forks, CellResult result) {
    return forks == 0 ? "" : "%d of %d".formatted(forks, result.forks().size());
  }
}

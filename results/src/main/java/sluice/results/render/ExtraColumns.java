package sluice.results.render;

import sluice.results.record.Compiling;
import sluice.results.record.Disturbance;
import sluice.results.statistics.Estimate;

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
            .map(RankedTable.Row::mark)
            .anyMatch(mark -> mark != RankedTable.Mark.NONE && mark != RankedTable.Mark.ALONE));
  }
}

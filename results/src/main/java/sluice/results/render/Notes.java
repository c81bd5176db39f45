package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sluice.results.record.Compiling;
import sluice.results.record.Direction;
import sluice.results.record.Disturbance;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Saturation;
import sluice.results.render.RankedTable.Mark;

/// What stands below a table: one line for each thing that wants explaining.
///
/// @param columns which columns it has beside its metrics
record Notes(RankedTable ranked, ExtraColumns columns) {
  List<String> all() {
    List<String> notes = new ArrayList<>();
    Stream.concat(ranked.parameters().stream(), ranked.constants().keySet().stream())
        .forEach(
            name ->
                ColumnMeanings.of(ranked.table(), name)
                    .ifPresent(meaning -> notes.add(name + ": " + meaning)));
    for (Metric metric : ranked.table().metrics()) {
      notes.add(
          "%s: %s%s".formatted(GridMaker.heading(metric), metric.explanation(), better(metric)));
    }
    if (hasIntervals()) {
      notes.add(
          "±: half of the 95 % confidence interval of the mean over forks (hierarchical"
              + " bootstrap).");
    }
    if (columns.ofLimit()) {
      notes.add(LimitShare.EXPLANATION.formatted(ranked.table().limit().orElseThrow()));
    }
    steadiness().ifPresent(notes::add);
    if (columns.disturbed()) {
      notes.add(Disturbance.EXPLANATION);
    }
    if (columns.compiling()) {
      notes.add(Compiling.EXPLANATION);
    }
    if (has(Mark.BEST)) {
      notes.add(
          "rank: best of the rows %s; ≈ best where the run cannot tell the two apart: all rows"
                  .formatted(peers())
              + " judged together at 95 %, or by the noise floor.");
    }
    if (columns.marks() && has(Mark.ALONE)) {
      notes.add("alone: there is no other row that this one can be compared with.");
    }
    if (has(Mark.LIMIT)) {
      notes.add("limit: what the machine itself allows; it is not ranked.");
    }
    noise().ifPresent(notes::add);
    detectable().ifPresent(notes::add);
    if (has(Mark.GENERATOR_BOUND)) {
      notes.add(Saturation.EXPLANATION);
    }
    return notes;
  }

  private Optional<String> steadiness() {
    if (columns.steady()) {
      return Optional.of(
          "steady: forks, of all, whose iterations do not trend while they measure, or by less than"
              + " the interval; the others count all the same.");
    }
    return ranked.rows().stream().anyMatch(row -> row.steady().isPresent())
        ? Optional.of("steady: no fork trended while it measured, or by less than the interval.")
        : Optional.empty();
  }

  private Optional<String> noise() {
    if (ranked.noise().isPresent()) {
      return hasIntervals() ? ranked.noise().map(TableNoise::describe) : Optional.empty();
    }
    boolean measured = ranked.rows().stream().noneMatch(row -> row.result().cell().computed());
    return has(Mark.BEST) && measured
        ? Optional.of(
            "noise floor: not known, since nothing was measured twice; ranks reckon with"
                + " the spread of the forks alone.")
        : Optional.empty();
  }

  /// What a second run can be expected to tell.
  private Optional<String> detectable() {
    double[] shares =
        ranked.rows().stream()
            .filter(row -> row.result().cell().role() == Role.SUBJECT)
            .filter(row -> !row.result().cell().computed())
            .flatMap(row -> row.score().stream())
            .flatMapToDouble(score -> score.detectable().stream())
            .sorted()
            .toArray();
    return shares.length == 0
        ? Optional.empty()
        : Optional.of(
            "two such runs: the interval of one row shows a difference of %s nine times of ten (the middle row; %s to %s in all)."
                .formatted(
                    TableNoise.percent(shares[shares.length / 2]),
                    TableNoise.percent(shares[0]),
                    TableNoise.percent(shares[shares.length - 1])));
  }

  private boolean has(Mark mark) {
    return ranked.rows().stream().anyMatch(row -> row.mark() == mark);
  }

  /// Which rows are compared with each other.
  private String peers() {
    List<String> others = ranked.parameters().subList(0, ranked.parameters().size() - 1);
    return others.isEmpty()
        ? "of the table"
        : others.stream().collect(Collectors.joining(", ", "with the same ", ""));
  }

  private boolean hasIntervals() {
    return ranked.rows().stream()
        .flatMap(row -> row.estimates().stream())
        .flatMap(Optional::stream)
        .anyMatch(estimate -> estimate.halfWidth().isPresent());
  }

  private static String better(Metric metric) {
    return metric.direction() == Direction.NONE
        ? ""
        : metric.direction() == Direction.HIGHER ? " Higher is better." : " Lower is better.";
  }
}

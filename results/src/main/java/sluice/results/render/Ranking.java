package sluice.results.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Saturation;
import sluice.results.record.Table;
import sluice.results.render.RankedTable.Mark;
import sluice.results.render.RankedTable.Row;
import sluice.results.statistics.BestComparison;
import sluice.results.statistics.FamilyWise;
import sluice.results.statistics.NoiseFloor;
import sluice.results.statistics.Sample;

/// Sorts the rows of a group and says which differ from the best.
///
/// A row does where chance does not explain its difference from the best ([BestComparison]), all
/// rows of the group judged together ([FamilyWise]), and where the difference is larger than the
/// table's noise floor. Any other cannot be told from the best.
///
/// @param table by whose score it goes
/// @param floor the table's; empty where it is not known, and chance alone decides
record Ranking(Table table, Optional<NoiseFloor> floor) {
  /// @param group rows with a score
  List<Row> of(List<Row> group) {
    if (score().direction() == Direction.NONE) {
      return group.stream()
          .map(row -> row.result().cell().role() == Role.LIMIT ? row.marked(Mark.LIMIT) : row)
          .toList();
    }
    List<Row> sorted = new ArrayList<>(group);
    sorted.sort(bestFirst());
    sorted.replaceAll(row -> row.marked(unranked(row.result())));
    List<Row> comparable = sorted.stream().filter(row -> row.mark() == Mark.NONE).toList();
    if (!comparable.isEmpty()
        && comparable.getFirst().score().orElseThrow().halfWidth().isPresent()) {
      List<Row> marked = marked(comparable);
      sorted.replaceAll(
          row -> comparable.contains(row) ? marked.get(comparable.indexOf(row)) : row);
    }
    return sorted;
  }

  private Comparator<Row> bestFirst() {
    Comparator<Row> ascending = Comparator.comparingDouble(row -> row.score().orElseThrow().mean());
    return score().direction() == Direction.HIGHER ? ascending.reversed() : ascending;
  }

  private Metric score() {
    return table.score();
  }

  private Mark unranked(CellResult result) {
    if (result.cell().role() == Role.LIMIT) {
      return Mark.LIMIT;
    }
    return !table.costs() && Saturation.ofTheLoad(result) ? Mark.GENERATOR_BOUND : Mark.NONE;
  }

  /// @param sorted the rows to compare, the best first
  private List<Row> marked(List<Row> sorted) {
    Row best = sorted.getFirst();
    if (sorted.size() == 1) {
      return List.of(best.marked(Mark.ALONE));
    }
    Sample top = sample(best);
    List<Row> others = sorted.subList(1, sorted.size());
    boolean[] shown =
        FamilyWise.againstTheBest(
            BestComparison.probabilities(top, others.stream().map(this::sample).toList()));
    List<Row> marked = new ArrayList<>();
    marked.add(best.marked(Mark.BEST));
    for (int i = 0; i < others.size(); i++) {
      Row row = others.get(i);
      boolean differs = shown[i] && beyondTheFloor(sample(row).mean(), top.mean());
      marked.add(differs ? row : row.marked(Mark.TIED));
    }
    return marked;
  }

  private boolean beyondTheFloor(double mean, double best) {
    return floor.isEmpty() || floor.orElseThrow().exceededBy(mean, best);
  }

  private Sample sample(Row row) {
    return CellSamples.of(row.result(), score().key()).orElseThrow();
  }
}

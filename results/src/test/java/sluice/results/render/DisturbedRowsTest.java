package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.Samples;
import sluice.results.record.CellResult;
import sluice.results.record.Compiling;
import sluice.results.record.Disturbance;
import sluice.results.record.Fork;
import sluice.results.record.Run;

/// A table says which of its rows others disturbed, and which were not warm, and nothing of it
/// where none was.
final class DisturbedRowsTest {
  @ParameterizedTest
  @CsvSource({
    "disturbed, " + Disturbance.STEAL,
    "disturbed, " + Disturbance.FOREIGN,
    "compiling, " + Compiling.FORK,
    "compiling, " + Compiling.SERVER
  })
  void haveAColumnAndANote(String heading, String key) {
    Run run = Samples.run();
    Grid grid = grid(run, withFirstFork(run.cells().getFirst(), key, 16));
    int column = grid.columns().stream().map(Grid.Column::heading).toList().indexOf(heading);
    Map<String, String> shown = new LinkedHashMap<>();
    grid.rows().stream()
        .filter(row -> row.remark().isEmpty())
        .forEach(row -> shown.put(row.cells().getFirst(), row.cells().get(column)));
    assertEquals(Map.of("nio", "1 of 3", "blocking", "", "virtual", ""), shown);
    List<String> explanations = List.of(Disturbance.EXPLANATION, Compiling.EXPLANATION);
    assertEquals(
        explanations.stream().filter(text -> text.startsWith(heading)).toList(),
        grid.notes().stream().filter(explanations::contains).toList());
  }

  @Test
  void areNotSpokenOfWhereThereAreNone() {
    Run run = Samples.run();
    Grid grid = grid(run, run.cells().getFirst());
    assertTrue(grid.columns().stream().noneMatch(c -> c.heading().equals("disturbed")));
    assertTrue(grid.notes().stream().noneMatch(note -> note.contains("disturbed")));
  }

  @Test
  void areWarmWhereTheCompilersHadLittleToDo() {
    Run run = Samples.run();
    Grid grid = grid(run, withFirstFork(run.cells().getFirst(), Compiling.FORK, 14));
    assertTrue(grid.columns().stream().noneMatch(c -> c.heading().equals("compiling")));
  }

  private static CellResult withFirstFork(CellResult result, String key, double share) {
    List<Fork> forks = new ArrayList<>(result.forks());
    Fork first = forks.getFirst();
    Map<String, List<Double>> values = new LinkedHashMap<>(first.values());
    values.put(key, List.of(share));
    forks.set(0, new Fork(first.round(), first.seconds(), values));
    return new CellResult(
        result.cell(), result.status(), result.reason(), result.units(), forks, result.histogram());
  }

  private static Grid grid(Run run, CellResult first) {
    List<CellResult> cells = new ArrayList<>(run.cells());
    cells.set(0, first);
    Run changed =
        new Run(
            run.schemaVersion(),
            run.suites(),
            run.started(),
            run.duration(),
            run.status(),
            run.settings(),
            run.seed(),
            run.rounds(),
            run.environment(),
            run.warnings(),
            run.tables(),
            cells);
    return GridMaker.of(RankedTable.of(run.tables().getFirst(), changed));
  }
}

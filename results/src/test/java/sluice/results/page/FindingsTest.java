package sluice.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.Sweep;
import sluice.results.record.CellResult;
import sluice.results.record.Run;
import sluice.results.render.RankedTable;

final class FindingsTest {
  @Test
  void sayWhoIsAlikeAndWhoIsBehindByHowMuch() {
    List<Finding> findings = Findings.of(RankedTable.of(Sweep.table(), Sweep.run(1)));
    assertEquals(4, findings.size());
    assertEquals(
        new Finding(
            Map.of("load", "10", "cores", "1", "placement", "apart"),
            "swift and brisk cannot be told apart (swift: rate 1,000 ± 20 1/s);"
                + " slow<b> is 50.0 ± 1.2 % lower."),
        findings.getFirst());
  }

  @Test
  void claimNothingOnOneForkEach() {
    Run run = Sweep.run(1);
    List<CellResult> single =
        run.cells().stream()
            .map(
                result ->
                    new CellResult(
                        result.cell(),
                        result.status(),
                        result.reason(),
                        result.units(),
                        result.forks().subList(0, 1),
                        result.histogram()))
            .toList();
    Run smoke =
        new Run(
            run.schemaVersion(),
            run.suites(),
            run.started(),
            run.duration(),
            run.status(),
            run.settings(),
            run.seed(),
            1,
            run.environment(),
            run.warnings(),
            run.tables(),
            single);
    assertEquals(
        "Nothing can be concluded from one fork each; first is swift: rate 980 1/s.",
        Findings.of(RankedTable.of(Sweep.table(), smoke)).getFirst().text());
  }
}

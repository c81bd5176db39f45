package sluice.results.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.results.Samples;
import sluice.results.Sweep;
import sluice.results.record.Run;
import sluice.results.record.Table;
import sluice.results.render.RankedTable;

final class KindsTest {
  @Test
  void followFromParametersAndMetrics() {
    RankedTable ranked = RankedTable.of(Sweep.table(), Sweep.run(1));
    assertEquals(
        List.of(
            new Kind.Bars(),
            new Kind.Over("load"),
            new Kind.ThroughputLatency("load"),
            new Kind.Over("cores"),
            new Kind.SpeedUp("cores"),
            new Kind.Percentiles()),
        Kinds.of(ranked));
  }

  @Test
  void barsAloneWhereNothingVariesButTheSubject() {
    Run run = Samples.run();
    RankedTable ranked = RankedTable.of(run.tables().getFirst(), run);
    assertEquals(List.of(new Kind.Bars(), new Kind.Percentiles()), Kinds.of(ranked));
  }

  @Test
  void percentilesOnceWhereSeveralTablesShowTheSameCells() {
    Run run = Samples.run();
    Table table = run.tables().getFirst();
    RankedTable ranked = RankedTable.of(table.viewOf(table.id()), run);
    assertEquals(List.of(new Kind.Bars()), Kinds.of(ranked));
  }

  @Test
  void placementFollowsFromCoresButNotFromLoad() {
    RankedTable ranked = RankedTable.of(Sweep.table(), Sweep.run(1));
    assertEquals(List.of("placement"), Kinds.following(ranked, "cores"));
    assertEquals(List.of(), Kinds.following(ranked, "load"));
  }
}

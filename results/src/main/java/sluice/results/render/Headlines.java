package sluice.results.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.results.record.CellResult;
import sluice.results.record.Run;
import sluice.results.record.Table;

/// The tables of a run cut down to what is seen first: of each, the subjects under the settings of
/// its first cell.
public final class Headlines {
  private Headlines() {}

  /// The tables as Markdown.
  public static String of(Run run) {
    Run first = firstGroups(run);
    StringBuilder text = new StringBuilder();
    for (Table table : run.tables()) {
      text.append(Markdown.table(GridMaker.of(RankedTable.of(table, first))));
    }
    return text.toString();
  }

  private static Run firstGroups(Run run) {
    List<CellResult> kept = new ArrayList<>();
    for (Table table : run.tables()) {
      List<CellResult> all = run.cellsOf(table);
      all.stream()
          .filter(result -> settings(table, result).equals(settings(table, all.getFirst())))
          .forEach(kept::add);
    }
    return new Run(
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
        kept.stream().distinct().toList(),
        run.sessions(),
        run.forking());
  }

  private static Map<String, String> settings(Table table, CellResult result) {
    Map<String, String> settings = new LinkedHashMap<>(result.cell().columns());
    settings.remove(table.subject());
    return settings;
  }
}

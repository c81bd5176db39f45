package sluice.results.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sluice.results.record.CellResult;
import sluice.results.record.Run;
import sluice.results.record.Table;

/// The tables of a run cut down to what is seen first: of each, the rows of one group, that with
/// the most of them. They stand as they do in the whole table.
public final class Headlines {
  private Headlines() {}

  /// The tables as Markdown.
  public static String of(Run run) {
    return run.tables().parallelStream()
        .map(table -> RankedTable.of(table, run, largestGroup(table, run)))
        .map(ranked -> Markdown.table(GridMaker.of(ranked)))
        .collect(Collectors.joining());
  }

  private static List<CellResult> largestGroup(Table table, Run run) {
    Map<Map<String, String>, List<CellResult>> groups =
        run.cellsOf(table).stream()
            .collect(
                Collectors.groupingBy(
                    result -> settings(table, result), LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        // The first of the largest.
        .min(Comparator.comparingInt(results -> -results.size()))
        .orElse(List.of());
  }

  private static Map<String, String> settings(Table table, CellResult result) {
    Map<String, String> settings = new LinkedHashMap<>(result.cell().columns());
    settings.remove(table.subject());
    return settings;
  }
}

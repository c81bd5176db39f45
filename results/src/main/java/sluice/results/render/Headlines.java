package sluice.results.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sluice.results.record.Run;
import sluice.results.record.Table;
import sluice.results.render.RankedTable.Row;

/// The tables of a run cut down to what is seen first: of each, the rows of one group, that with
/// the most of them. They stand as they do in the whole table.
public final class Headlines {
  private Headlines() {}

  /// The tables as Markdown.
  public static String of(Run run) {
    StringBuilder text = new StringBuilder();
    for (Table table : run.tables()) {
      text.append(Markdown.table(GridMaker.of(largestGroup(RankedTable.of(table, run)))));
    }
    return text.toString();
  }

  private static RankedTable largestGroup(RankedTable all) {
    Map<List<String>, List<Row>> groups =
        all.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.values().subList(0, row.values().size() - 1),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        // The first of the largest.
        .min(Comparator.comparingInt(rows -> -rows.size()))
        .map(rows -> only(rows, all))
        .orElse(all);
  }

  private static RankedTable only(List<Row> rows, RankedTable all) {
    String subject = all.table().subject();
    Map<String, String> shared = new LinkedHashMap<>(rows.getFirst().result().cell().columns());
    shared.remove(subject);
    return new RankedTable(
        all.table(),
        List.of(subject),
        shared,
        rows.stream().map(row -> row.of(List.of(row.values().getLast()))).toList(),
        all.noise());
  }
}

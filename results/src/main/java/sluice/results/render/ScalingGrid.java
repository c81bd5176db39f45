package sluice.results.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import sluice.results.record.Metric;
import sluice.results.statistics.Estimate;

/// Makes a [Grid], or CSV, of a [ScalingTable].
final class ScalingGrid {
  private static final String BOUND = "generator-bound";

  private final ScalingTable table;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final List<Integer> shown = new ArrayList<>();
  private final boolean bound;

  private ScalingGrid(ScalingTable table) {
    this.table = table;
    List<String> parameters = table.parameters();
    int subject = parameters.size() - 1;
    for (int i = 0; i < parameters.size(); i++) {
      int column = i;
      List<String> values =
          table.rows().stream().map(row -> row.values().get(column)).distinct().toList();
      if (values.size() > 1 || i == subject) {
        shown.add(i);
      } else if (!values.getFirst().isEmpty()) {
        constants.put(parameters.get(i), values.getFirst());
      }
    }
    bound = table.rows().stream().anyMatch(ScalingTable.Row::bound);
  }

  static Grid of(ScalingTable table) {
    return new ScalingGrid(table).grid();
  }

  private Grid grid() {
    List<String> caption = new ArrayList<>();
    constants.forEach((name, value) -> caption.add(name + " = " + value));
    return new Grid(
        table.table().title() + ": scaling",
        "What are more cores worth?",
        String.join(", ", caption),
        columns(),
        table.rows().stream().map(row -> new Grid.Row(texts(row), Optional.empty())).toList(),
        notes());
  }

  private List<Grid.Column> columns() {
    List<Grid.Column> columns = new ArrayList<>();
    shown.forEach(i -> columns.add(new Grid.Column(table.parameters().get(i), false)));
    columns.add(new Grid.Column("cores", true));
    columns.add(new Grid.Column("placement", false));
    columns.add(new Grid.Column("speed-up", true));
    columns.add(new Grid.Column("efficiency (%)", true));
    if (bound) {
      columns.add(new Grid.Column("", false));
    }
    return columns;
  }

  private List<String> texts(ScalingTable.Row row) {
    List<String> texts = new ArrayList<>();
    shown.forEach(i -> texts.add(row.values().get(i)));
    texts.add(String.valueOf(row.cores()));
    texts.add(row.placement());
    texts.add(Numbers.format(row.scaling().speedup()));
    texts.add(Numbers.format(row.scaling().efficiency()));
    if (bound) {
      texts.add(row.bound() ? BOUND : "");
    }
    return texts;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    String rate = ScalingTable.rate(table.table()).map(Metric::label).orElse("score");
    notes.add(
        "speed-up: %s with so many cores by %s with one, where all else is equal but the placement."
            .formatted(rate, rate));
    notes.add("efficiency (%): the speed-up by the cores; 100 where each is worth the first.");
    notes.add(
        "Where both ends share cores, the load takes its part of what is added: such a row shows"
            + " less than the cores are worth.");
    if (bound) {
      notes.add(
          BOUND
              + ": the load was the limit, with one core or with all of them, so the row shows"
              + " the least that the cores are worth, or nothing of it.");
    }
    return notes;
  }

  static void csv(ScalingTable table, Appendable out) throws IOException {
    List<String> headings = new ArrayList<>(table.parameters());
    headings.addAll(
        List.of(
            "cores",
            "placement",
            "speed-up",
            "speed-up half interval",
            "efficiency (%)",
            "efficiency half interval (%)",
            BOUND));
    CSVFormat.RFC4180.printRecord(out, headings.toArray());
    for (ScalingTable.Row row : table.rows()) {
      List<String> values = new ArrayList<>(row.values());
      values.add(String.valueOf(row.cores()));
      values.add(row.placement());
      add(values, row.scaling().speedup());
      add(values, row.scaling().efficiency());
      values.add(String.valueOf(row.bound()));
      CSVFormat.RFC4180.printRecord(out, values.toArray());
    }
  }

  private static void add(List<String> values, Estimate estimate) {
    OptionalDouble half = estimate.halfWidth();
    values.add(String.valueOf(estimate.mean()));
    values.add(half.isPresent() ? String.valueOf(half.getAsDouble()) : "");
  }
}

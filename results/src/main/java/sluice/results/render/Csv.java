package sluice.results.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import sluice.results.record.Compiling;
import sluice.results.record.Disturbance;
import sluice.results.record.Metric;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.SteadyState;

/// Writes a table as CSV in full precision: every parameter, the status, and for each metric its
/// mean and half its interval. `steady forks` is empty where it cannot be told.
final class Csv {
  private Csv() {}

  static void write(RankedTable ranked, Appendable out) throws IOException {
    CSVFormat.RFC4180.printRecord(out, headings(ranked).toArray());
    for (RankedTable.Row row : ranked.rows()) {
      CSVFormat.RFC4180.printRecord(out, values(ranked, row).toArray());
    }
  }

  private static List<String> headings(RankedTable ranked) {
    List<String> headings = new ArrayList<>(ranked.constants().keySet());
    headings.addAll(ranked.parameters());
    headings.addAll(
        List.of(
            "status",
            "reason",
            "forks",
            "disturbed forks",
            "compiling forks",
            "steady forks",
            "noise floor (%)",
            "rank"));
    if (ranked.table().limit().isPresent()) {
      headings.addAll(List.of("of limit (%)", "of limit half interval (%)"));
    }
    for (Metric metric : ranked.table().metrics()) {
      String unit = metric.unit().isEmpty() ? "" : " (" + metric.unit() + ")";
      headings.add(metric.label() + unit);
      headings.add(metric.label() + " half interval" + unit);
    }
    return headings;
  }

  private static List<String> values(RankedTable ranked, RankedTable.Row row) {
    List<String> values = new ArrayList<>(ranked.constants().values());
    values.addAll(row.values());
    values.add(row.result().status().name().toLowerCase(Locale.ROOT));
    values.add(row.result().reason().orElse(""));
    values.add(String.valueOf(row.result().forks().size()));
    values.add(String.valueOf(Disturbance.forks(row.result())));
    values.add(String.valueOf(Compiling.forks(row.result())));
    values.add(row.steady().map(SteadyState::steady).map(String::valueOf).orElse(""));
    values.add(ranked.noise().flatMap(TableNoise::floor).map(f -> "" + 100 * f.share()).orElse(""));
    values.add(row.mark().toString());
    if (ranked.table().limit().isPresent()) {
      values.addAll(both(row.ofLimit()));
    }
    row.estimates().forEach(estimate -> values.addAll(both(estimate)));
    return values;
  }

  /// Mean and half interval.
  private static List<String> both(Optional<Estimate> estimate) {
    OptionalDouble half = estimate.map(Estimate::halfWidth).orElse(OptionalDouble.empty());
    return List.of(
        estimate.map(Estimate::mean).map(String::valueOf).orElse(""),
        half.isPresent() ? String.valueOf(half.getAsDouble()) : "");
  }
}

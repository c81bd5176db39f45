package sluice.results.render;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sluice.results.record.Cell;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.record.TwinPair;
import sluice.results.statistics.NoiseFloor;

/// What two measurements of one thing tell of a table.
///
/// @param pair the two
/// @param floors of each metric that has one, by key
record TableNoise(Table table, TwinPair pair, Map<String, NoiseFloor> floors) {
  /// What the first pair of a table tells; empty where nothing was measured twice.
  static Optional<TableNoise> of(Table table, Run run) {
    return TwinPair.of(table, run).stream().findFirst().map(pair -> of(table, pair));
  }

  private static TableNoise of(Table table, TwinPair pair) {
    Map<String, NoiseFloor> floors = new LinkedHashMap<>();
    for (Metric metric : table.metrics()) {
      CellSamples.of(pair.subject(), metric.key())
          .flatMap(
              one ->
                  CellSamples.of(pair.twin(), metric.key())
                      .flatMap(other -> NoiseFloor.of(one, other)))
          .ifPresent(floor -> floors.put(metric.key(), floor));
    }
    return new TableNoise(table, pair, floors);
  }

  /// That of the score.
  Optional<NoiseFloor> floor() {
    return Optional.ofNullable(floors.get(table.score().key()));
  }

  /// It in one line, for the reader.
  String describe() {
    return floor()
        .map(
            floor ->
                "noise floor: %s; two measurements of `%s` differ by %s ± %s in %s, so no smaller"
                        .formatted(
                            percent(floor.share()),
                            subject(),
                            percent(floor.difference()),
                            percent(floor.halfWidth()),
                            table.score().label())
                    + " difference is claimed."
                    + others())
        .orElseGet(() -> "noise floor: not known, " + trouble());
  }

  /// A share in per cent.
  static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  private String others() {
    String all =
        table.metrics().stream()
            .skip(1)
            .filter(metric -> metric.direction() != Direction.NONE)
            .filter(metric -> floors.containsKey(metric.key()))
            .map(metric -> metric.label() + " " + percent(floors.get(metric.key()).share()))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : " Of the other columns: " + all + ".";
  }

  private String subject() {
    Cell cell = pair.subject().cell();
    return cell.column(table.subject()).orElse(cell.id());
  }

  private String trouble() {
    return pair.subject().status() == Status.OK && pair.twin().status() == Status.OK
        ? "since `%s` and its twin have too few forks with data.".formatted(subject())
        : "since `%s` or its twin failed: %s."
            .formatted(
                subject(), pair.subject().reason().or(pair.twin()::reason).orElse("no data"));
  }
}

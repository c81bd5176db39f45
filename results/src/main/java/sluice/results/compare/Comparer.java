package sluice.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.Table;
import sluice.results.statistics.FalseDiscovery;
import sluice.results.statistics.LogRatio;

/// Compares two runs, cell by cell, by the score of their table and by those of the tables that
/// show what they cost. A cell is the same in both where its table and all its columns are; only
/// subjects are compared.
public final class Comparer {
  private final Run base;
  private final Run candidate;
  private final Pairing pairing;
  private final double threshold;

  private Comparer(Run base, Run candidate, double threshold) {
    this.base = base;
    this.candidate = candidate;
    this.threshold = threshold;
    this.pairing = Pairing.of(base, candidate);
  }

  /// What makes a cell the same as another.
  private record Key(String table, Map<String, String> columns) {
    static Key of(CellResult result) {
      return new Key(result.cell().table(), result.cell().columns());
    }
  }

  /// Compares them, whatever they ran on.
  ///
  /// @param threshold what a difference has to exceed to be told, as a share
  public static Comparison compare(Run base, Run candidate, double threshold) {
    return new Comparer(base, candidate, threshold).compare();
  }

  private Comparison compare() {
    Map<Key, CellResult> before = subjects(base);
    Map<Key, CellResult> after = subjects(candidate);
    List<Key> nowhere =
        before.keySet().stream()
            .filter(key -> unavailable(before.get(key)) && unavailable(after.get(key)))
            .toList();
    before.keySet().removeAll(nowhere);
    after.keySet().removeAll(nowhere);
    List<Unmatched> unmatched = new ArrayList<>();
    Map<String, List<Pair>> pairs = new LinkedHashMap<>();
    after.forEach(
        (key, result) -> {
          Table table = table(candidate, key.table());
          Optional<CellResult> old = Optional.ofNullable(before.get(key));
          Optional<Unmatched> reason = unmatched(old, result, table);
          if (reason.isPresent()) {
            unmatched.add(reason.get());
          } else {
            pairs
                .computeIfAbsent(key.table(), id -> new ArrayList<>())
                .add(Pair.of(old.orElseThrow(), result, table, pairing));
          }
        });
    before.forEach(
        (key, result) -> {
          if (!after.containsKey(key)) {
            unmatched.add(new Unmatched(result.cell(), Unmatched.Kind.MISSING, ""));
          }
        });
    costs(before, after, pairs);
    return new Comparison(
        base,
        candidate,
        pairing,
        threshold,
        Conditions.differences(base, candidate),
        groups(pairs),
        unmatched);
  }

  /// What the cells cost, in tables of their own; nothing is told of those that have no figure.
  private void costs(
      Map<Key, CellResult> before, Map<Key, CellResult> after, Map<String, List<Pair>> pairs) {
    for (Table table : candidate.tables()) {
      if (table.costs() && base.tables().stream().anyMatch(t -> t.id().equals(table.id()))) {
        after.forEach(
            (key, result) -> {
              CellResult old = before.get(key);
              if (table.shows(key.table())
                  && old != null
                  && measured(old, table)
                  && measured(result, table)) {
                pairs
                    .computeIfAbsent(table.id(), id -> new ArrayList<>())
                    .add(Pair.of(old, result, table, pairing));
              }
            });
      }
    }
  }

  private List<Group> groups(Map<String, List<Pair>> pairs) {
    double[] adjusted = adjusted(pairs.values().stream().flatMap(List::stream).toList());
    List<Group> groups = new ArrayList<>();
    int next = 0;
    for (Map.Entry<String, List<Pair>> entry : pairs.entrySet()) {
      Table table = table(candidate, entry.getKey());
      OptionalDouble floor = Floor.of(table, pairing, base, candidate);
      List<CellComparison> cells = new ArrayList<>();
      for (Pair pair : entry.getValue()) {
        cells.add(pair.judged(adjusted[next++], floor.orElse(0), threshold));
      }
      groups.add(new Group(table, floor, cells, GroupMean.of(entry.getValue())));
    }
    return groups;
  }

  /// What is worked out rather than timed is a family of its own: a run has hundreds of such cells,
  /// which come out the same to the last digit, and would only make all others harder to claim.
  private static double[] adjusted(List<Pair> pairs) {
    double[] adjusted = new double[pairs.size()];
    Arrays.fill(adjusted, 1);
    for (boolean computed : new boolean[] {false, true}) {
      int[] family =
          IntStream.range(0, pairs.size())
              .filter(i -> pairs.get(i).candidate().cell().computed() == computed)
              .filter(i -> pairs.get(i).ratio().flatMap(LogRatio::spread).isPresent())
              .toArray();
      double[] own =
          FalseDiscovery.adjusted(
              Arrays.stream(family).mapToDouble(i -> pairs.get(i).probability()).toArray());
      for (int i = 0; i < family.length; i++) {
        adjusted[family[i]] = own[i];
      }
    }
    return adjusted;
  }

  private static Map<Key, CellResult> subjects(Run run) {
    Map<Key, CellResult> subjects = new LinkedHashMap<>();
    run.cells().stream()
        .filter(result -> result.cell().role() == Role.SUBJECT)
        .forEach(result -> subjects.put(Key.of(result), result));
    return subjects;
  }

  private static boolean unavailable(CellResult result) {
    return result != null && result.status() == Status.UNAVAILABLE;
  }

  /// Why a cell cannot be compared, if so.
  private static Optional<Unmatched> unmatched(
      Optional<CellResult> old, CellResult result, Table table) {
    Cell cell = result.cell();
    if (old.isEmpty()) {
      return Optional.of(new Unmatched(cell, Unmatched.Kind.NEW, ""));
    }
    if (!measured(old.get(), table)) {
      return Optional.of(new Unmatched(cell, Unmatched.Kind.UNMEASURED, reason(old.get())));
    }
    return measured(result, table)
        ? Optional.empty()
        : Optional.of(new Unmatched(cell, Unmatched.Kind.LOST, reason(result)));
  }

  private static boolean measured(CellResult result, Table table) {
    return result.status() == Status.OK && result.iterations(table.score().key()).length > 0;
  }

  private static String reason(CellResult result) {
    String status = result.status().name().toLowerCase(Locale.ROOT);
    return result.reason().map(reason -> status + ", " + reason).orElse(status);
  }

  private static Table table(Run run, String id) {
    return run.tables().stream()
        .filter(table -> Objects.equals(table.id(), id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a cell of no table: " + id));
  }
}

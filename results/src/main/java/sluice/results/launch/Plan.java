package sluice.results.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import sluice.results.record.Cell;
import sluice.results.record.Role;
import sluice.results.record.Table;

/// What a run will do.
///
/// @param tables the tables that have a cell
/// @param cells every cell, also those that are not available here
/// @param rounds the cells to run in each round, in their order; interleaving the cells lets a
///   machine's drift hit all of them alike
/// @param remarks where that is not quite what was asked for, a line each
record Plan(List<Table> tables, List<Cell> cells, List<List<Cell>> rounds, List<String> remarks) {
  /// The label that says how a cell's fork lies relative to what it loads.
  private static final String PLACEMENT = "placement";

  /// Plans what the settings ask for.
  ///
  /// @param pinning whether forks can be pinned; where not, no cell claims to be
  /// @throws MisuseException if the settings ask for what there is not
  static Plan of(Suite suite, Settings settings, boolean pinning) {
    Narrowing.Found found = new Narrowing(suite, settings).find();
    List<Cell> pinned =
        pinning ? found.cells() : found.cells().stream().map(Plan::unpinned).toList();
    List<Cell> cells = named(pinned, settings);
    requireUnique(cells);
    requireForks(cells, settings);
    List<Table> all = suite.tables();
    List<Table> tables = all.stream().filter(table -> tells(table, all, cells)).toList();
    return new Plan(
        tables, cells, shuffle(cells, settings.rounds(), settings.seed()), found.remarks());
  }

  /// The cells, some under a second name. A single fork does not tell noise from anything else, and
  /// what is profiled is not compared: neither has twins.
  private static List<Cell> named(List<Cell> cells, Settings settings) {
    if (settings.pairs() > 0) {
      return Twins.pairs(cells, settings.pairs());
    }
    return settings.rounds() == 1 || !settings.profiles().isEmpty()
        ? cells
        : Stream.concat(cells.stream(), Twins.of(cells).stream()).toList();
  }

  /// A table without cells tells nothing. Nor does a view that compares along another parameter
  /// than its source, if that parameter has one value only.
  static boolean tells(Table table, List<Table> all, List<Cell> cells) {
    Set<String> values =
        cells.stream()
            .filter(cell -> table.shows(cell.table()))
            .map(cell -> cell.column(table.subject()).orElse("-"))
            .collect(Collectors.toSet());
    boolean alongAnother =
        all.stream()
            .anyMatch(
                other ->
                    table.source().equals(Optional.of(other.id()))
                        && !table.subject().equals(other.subject()));
    return values.size() > (alongAnother ? 1 : 0);
  }

  /// The cells that need no fork.
  List<Cell> computed() {
    return cells.stream().filter(Cell::computed).toList();
  }

  /// What is to be measured, each thing once, whatever the names it has.
  List<Cell> measured() {
    return rounds.getFirst().stream().filter(cell -> cell.role() != Role.TWIN).toList();
  }

  /// A cell, and its twin where it has one.
  List<Cell> namesOf(Cell cell) {
    return cells.stream().filter(c -> c.inRole(cell.role()).equals(cell)).toList();
  }

  /// The rounds without the forks that have measured.
  ///
  /// @param measured tells it of a cell and a round, which count from 1
  List<List<Cell>> roundsWithout(BiPredicate<Cell, Integer> measured) {
    return IntStream.range(0, rounds.size())
        .mapToObj(
            index ->
                rounds.get(index).stream().filter(cell -> !measured.test(cell, index + 1)).toList())
        .toList();
  }

  /// How many forks it takes.
  int forks() {
    return rounds.stream().mapToInt(List::size).sum();
  }

  /// What will run, in a few lines.
  ///
  /// @param expected how long all of it takes
  String describe(String suite, Settings settings, Duration expected) {
    int runnable = measured().size();
    int twins = rounds.getFirst().size() - runnable;
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, effort %s: %s x %d rounds = %d forks, about %s (seed %d)%n"
            .formatted(
                suite,
                settings.effort(),
                twins == 0
                    ? runnable + " cells"
                    : "(%d cells + %d twins to see the noise)".formatted(runnable, twins),
                rounds.size(),
                forks(),
                TimeEstimate.words(expected),
                settings.seed()));
    Map<Table, Set<String>> subjects = new LinkedHashMap<>();
    for (Table table : tables) {
      for (Cell cell : cells) {
        if (cell.table().equals(table.id())) {
          subjects
              .computeIfAbsent(table, t -> new TreeSet<>())
              .add(cell.column(table.subject()).orElse("-"));
        }
      }
    }
    subjects.forEach(
        (table, names) ->
            text.append(
                "  %-20s %3d cells; %s: %s%n"
                    .formatted(
                        table.id(), count(table), table.subject(), String.join(", ", names))));
    for (Table table : tables) {
      table
          .source()
          .ifPresent(
              source -> text.append("  %-20s the cells of %s%n".formatted(table.id(), source)));
    }
    int computed = computed().size();
    if (computed > 0) {
      text.append("  %d cells are worked out first, without forks%n".formatted(computed));
    }
    int unavailable = cells.size() - runnable - twins - computed;
    if (unavailable > 0) {
      text.append("  %d cells are not available here%n".formatted(unavailable));
    }
    remarks.forEach(remark -> text.append("  %s%n".formatted(remark)));
    return text.toString();
  }

  private long count(Table table) {
    return cells.stream()
        .filter(cell -> cell.table().equals(table.id()) && cell.role() != Role.TWIN)
        .count();
  }

  private static List<List<Cell>> shuffle(List<Cell> cells, int rounds, long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    List<List<Cell>> shuffled = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      List<Cell> order =
          new ArrayList<>(
              cells.stream()
                  .filter(cell -> cell.unavailable().isEmpty() && !cell.computed())
                  .toList());
      ListSampler.shuffle(random, order);
      shuffled.add(List.copyOf(order));
    }
    return List.copyOf(shuffled);
  }

  private static Cell unpinned(Cell cell) {
    Map<String, String> labels = new LinkedHashMap<>(cell.labels());
    labels.computeIfPresent(PLACEMENT, (name, placement) -> "unpinned");
    return cell.pinnedTo(List.of()).withLabels(labels);
  }

  private static void requireForks(List<Cell> cells, Settings settings) {
    if (cells.isEmpty()) {
      throw new MisuseException("nothing to measure twice: what is asked for takes no forks here");
    }
    if (settings.pairs() > 0 && settings.effort().rounds() == 1) {
      throw new MisuseException(
          "effort: expected several forks of each cell to compare, got " + settings.effort());
    }
  }

  private static void requireUnique(List<Cell> cells) {
    Set<String> seen = new HashSet<>();
    for (Cell cell : cells) {
      if (!seen.add(cell.slug())) {
        throw new IllegalArgumentException("two cells are both " + cell.id());
      }
    }
  }
}

package sluice.results.launch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// Finds the cells that the settings ask for, and tells what there is where they ask for something
/// else.
final class Narrowing {
  /// The column that holds a cell's core count.
  private static final String CORES = "cores";

  private final Suite suite;
  private final Settings settings;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  Narrowing(Suite suite, Settings settings) {
    this.suite = suite;
    this.settings = settings;
    suite.tables().forEach(table -> tables.put(table.id(), table));
  }

  /// The cells to run, in the order of the tables.
  ///
  /// @throws MisuseException if a name is unknown, or if no cell is left
  List<Cell> cells() {
    List<Cell> known = suite.cells(selection(Effort.FULL, Set.of()));
    settings.only().forEach(part -> check("only", part, known, c -> matches(c, part), this::shown));
    settings
        .impls()
        .forEach(s -> check("impl", s, known, c -> isSubject(c, s), c -> names(subject(c))));
    settings
        .cores()
        .forEach(
            n -> check(CORES, "" + n, known, c -> ("" + n).equals(cores(c)), c -> names(cores(c))));

    List<String> order = List.copyOf(tables.keySet());
    List<Cell> cells =
        suite.cells(selection(settings.effort(), Set.copyOf(settings.cores()))).stream()
            .filter(this::tableWanted)
            .filter(this::subjectWanted)
            .filter(this::coresWanted)
            .sorted(Comparator.comparingInt(cell -> order.indexOf(cell.table())))
            .toList();
    if (cells.isEmpty()) {
      throw new MisuseException(
          "nothing to measure: no cell of effort %s fits only=%s impl=%s cores=%s"
              .formatted(settings.effort(), settings.only(), settings.impls(), settings.cores()));
    }
    return cells;
  }

  private Selection selection(Effort effort, Set<Integer> cores) {
    return new Selection(effort, settings.impls(), cores, settings.ends());
  }

  private static void check(
      String option,
      String value,
      List<Cell> known,
      Predicate<Cell> fits,
      Function<Cell, Stream<String>> namesOf) {
    if (known.stream().noneMatch(fits)) {
      Set<String> names =
          known.stream().flatMap(namesOf).collect(Collectors.toCollection(TreeSet::new));
      throw new MisuseException(
          "%s: there is no '%s'; there is %s".formatted(option, value, String.join(", ", names)));
    }
  }

  private static Stream<String> names(String value) {
    return Stream.ofNullable(value);
  }

  /// The tables that show a cell: its own, and the views of that.
  private Stream<String> shown(Cell cell) {
    return tables.values().stream().filter(table -> table.shows(cell.table())).map(Table::id);
  }

  private boolean tableWanted(Cell cell) {
    return settings.only().isEmpty()
        || settings.only().stream().anyMatch(part -> matches(cell, part));
  }

  private boolean subjectWanted(Cell cell) {
    return settings.impls().isEmpty()
        || settings.impls().stream().anyMatch(name -> isSubject(cell, name));
  }

  /// A cell without a core count is wanted at any.
  private boolean coresWanted(Cell cell) {
    return settings.cores().isEmpty()
        || Optional.ofNullable(cores(cell))
            .map(count -> settings.cores().stream().anyMatch(n -> count.equals("" + n)))
            .orElse(true);
  }

  private boolean isSubject(Cell cell, String name) {
    return name.equalsIgnoreCase(subject(cell));
  }

  private String subject(Cell cell) {
    return cell.columns().get(tables.get(cell.table()).subject());
  }

  private static String cores(Cell cell) {
    return cell.columns().get(CORES);
  }

  private boolean matches(Cell cell, String part) {
    String method = cell.benchmark().replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
    return contains(method, part) || shown(cell).anyMatch(table -> contains(table, part));
  }

  private static boolean contains(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}

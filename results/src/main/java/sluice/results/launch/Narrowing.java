package sluice.results.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// Finds the cells that the settings ask for, and tells what there is where they ask for something
/// else.
///
/// Who asks for a table by name wants it, also where the effort has no time for it: its cells are
/// then those of the next larger effort that has enough.
final class Narrowing {
  /// The column that holds a cell's core count.
  private static final String CORES = "cores";

  private final Suite suite;
  private final Settings settings;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Wish only;
  private final Wish impls;
  private final Wish cores;

  Narrowing(Suite suite, Settings settings) {
    this.suite = suite;
    this.settings = settings;
    suite.tables().forEach(table -> tables.put(table.id(), table));
    this.only = new Wish("only", settings.only(), this::matches, this::shown);
    this.impls =
        new Wish(
            "impl", settings.impls(), this::isSubject, cell -> Stream.ofNullable(subject(cell)));
    this.cores =
        new Wish(
            CORES,
            settings.cores().stream().map(String::valueOf).toList(),
            (cell, count) -> count.equals(cores(cell)),
            cell -> Stream.ofNullable(cores(cell)));
  }

  /// What is to run.
  ///
  /// @param cells in the order of the tables
  /// @param remarks where that is not quite what was asked for, a line each
  record Found(List<Cell> cells, List<String> remarks) {}

  /// What the user listed of one option.
  ///
  /// @param fits whether a cell is one of those that a value asks for
  /// @param named the values that a cell can be asked for by
  private record Wish(
      String option,
      List<String> values,
      BiPredicate<Cell, String> fits,
      Function<Cell, Stream<String>> named) {
    boolean admits(Cell cell) {
      return values.isEmpty() || values.stream().anyMatch(value -> fits.test(cell, value));
    }

    List<String> missing(List<Cell> cells) {
      return values.stream()
          .filter(value -> cells.stream().noneMatch(cell -> fits.test(cell, value)))
          .toList();
    }

    Set<String> names(List<Cell> cells) {
      return cells.stream().flatMap(named).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// @throws MisuseException if a name is unknown, or if no cell is left of what an option asks for
  Found find() {
    List<Cell> known = suite.cells(selection(Effort.FULL, Set.of()));
    for (Wish wish : List.of(only, impls, cores)) {
      for (String value : wish.missing(known)) {
        throw new MisuseException(
            "%s: there is no '%s'; there is %s"
                .formatted(wish.option, value, String.join(", ", wish.names(known))));
      }
    }
    Map<String, Effort> lent = new LinkedHashMap<>();
    List<Cell> offered = offered(lent);
    List<String> remarks = new ArrayList<>();
    remarks.addAll(shortages(impls, offered));
    remarks.addAll(shortages(cores, offered));

    List<String> order = List.copyOf(tables.keySet());
    List<Cell> cells =
        offered.stream()
            .filter(impls::admits)
            .filter(cell -> cores(cell) == null || cores.admits(cell))
            .sorted(Comparator.comparingInt(cell -> order.indexOf(cell.table())))
            .toList();
    if (cells.isEmpty()) {
      throw new MisuseException(
          "nothing to measure: no cell of effort %s fits only=%s impl=%s cores=%s"
              .formatted(settings.effort(), settings.only(), settings.impls(), settings.cores()));
    }
    lent.keySet().retainAll(tablesOf(cells));
    lent.forEach(
        (table, effort) ->
            remarks.add(
                "%s: the cells of effort %s, since %s has too few for what is asked for"
                    .formatted(table, effort, settings.effort())));
    return new Found(cells, remarks);
  }

  /// The cells of the tables that are wanted.
  ///
  /// @param lent is told which of them are from a larger effort, and from which
  private List<Cell> offered(Map<String, Effort> lent) {
    List<Cell> offered = new ArrayList<>(of(settings.effort()));
    for (Effort effort : Effort.values()) {
      if (!only.values.isEmpty() && effort.compareTo(settings.effort()) > 0) {
        Set<String> complete = tablesOf(offered);
        complete.removeAll(wanting(offered));
        List<Cell> more =
            of(effort).stream()
                .filter(cell -> !complete.contains(cell.table()) && !offered.contains(cell))
                .toList();
        tablesOf(more).forEach(table -> lent.put(table, effort));
        offered.addAll(more);
      }
    }
    return offered;
  }

  /// The tables with too few cells for a view that is asked for by name.
  private Set<String> wanting(List<Cell> offered) {
    List<Table> all = List.copyOf(tables.values());
    return all.stream()
        .filter(table -> only.values.stream().anyMatch(part -> contains(table.id(), part)))
        .filter(table -> !Plan.tells(table, all, offered))
        .flatMap(table -> table.source().stream())
        .collect(Collectors.toSet());
  }

  /// The cells that an effort has of the tables that are wanted.
  private List<Cell> of(Effort effort) {
    return suite.cells(selection(effort, Set.copyOf(settings.cores()))).stream()
        .filter(only::admits)
        .toList();
  }

  private Selection selection(Effort effort, Set<Integer> counts) {
    return new Selection(effort, settings.impls(), counts, settings.ends());
  }

  private static Set<String> tablesOf(List<Cell> cells) {
    return cells.stream().map(Cell::table).collect(Collectors.toCollection(TreeSet::new));
  }

  /// What is asked for and not among the cells, a line each. Where none of them has such a column,
  /// as core counts in tables of codecs, it is asked for in vain but does no harm.
  ///
  /// @throws MisuseException if none of it is there
  private List<String> shortages(Wish wish, List<Cell> offered) {
    Set<String> names = wish.names(offered);
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> missing = wish.missing(offered);
    List<String> lines = missing.stream().map(value -> shortage(wish, value, names)).toList();
    if (!missing.isEmpty() && missing.size() == wish.values.size()) {
      throw new MisuseException(lines.getFirst());
    }
    return lines;
  }

  private String shortage(Wish wish, String value, Set<String> names) {
    String efforts =
        Stream.of(Effort.values())
            .filter(effort -> wish.missing(of(effort)).stream().noneMatch(value::equals))
            .map(Effort::toString)
            .collect(Collectors.joining(", "));
    return "%s: there is no '%s' at effort %s%s; there is %s; %s"
        .formatted(
            wish.option,
            value,
            settings.effort(),
            only.values.isEmpty() ? "" : " with only=" + String.join(",", only.values),
            String.join(", ", names),
            efforts.isEmpty() ? "no effort has it" : "efforts that have it: " + efforts);
  }

  /// The tables that show a cell: its own, and the views of that.
  private Stream<String> shown(Cell cell) {
    return tables.values().stream().filter(table -> table.shows(cell.table())).map(Table::id);
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

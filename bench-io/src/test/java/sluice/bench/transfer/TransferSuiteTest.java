package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import sluice.results.launch.Effort;
import sluice.results.launch.Selection;
import sluice.results.record.Cell;
import sluice.results.record.Table;
import sluice.results.render.ColumnMeanings;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;

final class TransferSuiteTest {
  private final TransferSuite suite = new TransferSuite();
  private final List<Cell> all = suite.cells(Selection.all(Effort.FULL));

  @Test
  void everyBenchmarkMethodHasACell() {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    List<String> methods =
        BenchmarkList.defaultList().find(silent, List.of(".*"), List.of()).stream()
            .map(BenchmarkListEntry::getUsername)
            .distinct()
            .sorted()
            .toList();
    assertTrue(methods.size() > 0, "JMH knows no benchmark");
    Stream<Cell> rehearsal = suite.preparation(all).rehearsal().stream();
    assertEquals(
        methods,
        Stream.concat(all.stream(), rehearsal).map(Cell::benchmark).distinct().sorted().toList());
  }

  @Test
  void everyColumnIsExplained() {
    for (Table table : suite.tables()) {
      all.stream()
          .filter(cell -> table.shows(cell.table()))
          .flatMap(cell -> cell.columns().keySet().stream())
          .distinct()
          .forEach(
              name ->
                  assertTrue(
                      ColumnMeanings.of(table, name).isPresent(),
                      table.id() + "." + name + ": expected in columns.properties"));
    }
  }

  @Test
  void everyTableHasACellAndEveryCellATable() {
    Set<String> tables = all.stream().map(Cell::table).collect(Collectors.toSet());
    for (Table table : suite.tables()) {
      assertTrue(tables.stream().anyMatch(table::shows), table.id());
      assertEquals(table.source().isEmpty(), tables.contains(table.id()), table.id());
    }
    assertEquals(
        Set.of(),
        tables.stream()
            .filter(id -> suite.tables().stream().noneMatch(table -> table.shows(id)))
            .collect(Collectors.toSet()),
        "cells without a table");
  }

  @ParameterizedTest
  @EnumSource
  void everyCellNamesItsSubject(Effort effort) {
    Map<String, Table> tables =
        suite.tables().stream().collect(Collectors.toMap(Table::id, table -> table));
    for (Cell cell : suite.cells(Selection.all(effort))) {
      assertNotNull(cell.columns().get(tables.get(cell.table()).subject()), cell.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfATableHaveTheSameColumns(Effort effort) {
    Map<String, Set<String>> columns = new HashMap<>();
    for (Cell cell : suite.cells(Selection.all(effort))) {
      Set<String> names = cell.columns().keySet();
      assertEquals(columns.computeIfAbsent(cell.table(), table -> names), names, cell.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesAreUnique(Effort effort) {
    List<Cell> cells = suite.cells(Selection.all(effort));
    assertEquals(cells.size(), cells.stream().map(Cell::id).distinct().count());
    assertEquals(cells.size(), cells.stream().map(Cell::slug).distinct().count());
  }

  @Test
  void theHeadlineIsPartOfTheWhole() {
    List<Cell> headline = suite.cells(Selection.all(Effort.QUICK));
    Set<Cell> rest = new HashSet<>(headline);
    all.forEach(rest::remove);
    assertEquals(Set.of(), rest);
    assertTrue(headline.size() < all.size());
  }

  @Test
  void everyServerIsMeasuredInEveryTableOfItsService() {
    for (String name : FramingServerProvider.installed().names()) {
      boolean streams = FramingServerProvider.installed().find(name).get().streams();
      Set<String> expected =
          streams
              ? Set.of(
                  "ChunkedReceive",
                  "MessageRoundTrip",
                  "OpenLoop",
                  "Knee",
                  "Coalescing",
                  "ConnectionChurn")
              : Set.of("MessageRoundTrip", "Coalescing");
      assertTrue(tablesWith("server", name).containsAll(expected), name);
    }
  }

  @Test
  void everyCodecIsMeasured() {
    for (String name : HeaderCodec.installed().names()) {
      assertEquals(Set.of("HeaderEncode", "HeaderDecode"), tablesWith("codec", name), name);
    }
  }

  @Test
  void whatIsNotAvailableSaysWhy() {
    for (String name : FramingServerProvider.installed().names()) {
      Collection<String> reasons =
          all.stream()
              .filter(cell -> name.equals(cell.params().get("server")))
              .map(cell -> cell.unavailable().orElse(""))
              .collect(Collectors.toSet());
      String reason = FramingServerProvider.installed().find(name).get().unavailable().orElse("");
      assertEquals(Set.of(reason), reasons, name);
    }
  }

  @Test
  void everyLimitIsASubjectOfItsTable() {
    List<Table> limited =
        suite.tables().stream().filter(table -> table.limit().isPresent()).toList();
    assertTrue(limited.size() > 0, "no table has a limit");
    for (Table table : limited) {
      String limit = table.limit().orElseThrow();
      assertTrue(tablesWith(table.subject(), limit).contains(table.id()), table.id());
    }
  }

  private Set<String> tablesWith(String column, String value) {
    return all.stream()
        .filter(cell -> value.equals(cell.columns().get(column)))
        .map(Cell::table)
        .collect(Collectors.toSet());
  }
}

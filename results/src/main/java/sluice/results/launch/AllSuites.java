package sluice.results.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// Several suites as one: their tables one after the other.
///
/// @param suites in the order of their tables
record AllSuites(List<Suite> suites) implements Suite {
  AllSuites {
    suites = List.copyOf(suites);
    if (suites.isEmpty()) {
      throw new IllegalArgumentException("suites: expected one at least on the class path");
    }
  }

  @Override
  public String name() {
    return suites.stream().map(Suite::name).collect(Collectors.joining(", "));
  }

  @Override
  public List<Table> tables() {
    return suites.stream().flatMap(suite -> suite.tables().stream()).toList();
  }

  @Override
  public List<Cell> cells(Selection selection) {
    return suites.stream().flatMap(suite -> suite.cells(selection).stream()).toList();
  }

  /// One fork can rehearse but one cell, so the first suite's that has one stands for all: what
  /// most classes of any fork belong to, JMH, is the same.
  @Override
  public Preparation preparation(List<Cell> cells) {
    List<Preparation> all = new ArrayList<>();
    for (Suite suite : suites) {
      Set<String> tables = tableNames(suite);
      List<Cell> its = cells.stream().filter(cell -> tables.contains(cell.table())).toList();
      if (!its.isEmpty()) {
        all.add(suite.preparation(its));
      }
    }
    return new Preparation(
        all.stream().map(Preparation::expected).reduce(Duration.ZERO, Duration::plus),
        all.stream().flatMap(one -> one.rehearsal().stream()).findFirst(),
        () -> preflight(all));
  }

  private static Map<Cell, String> preflight(List<Preparation> preparations) {
    Map<Cell, String> failures = new LinkedHashMap<>();
    preparations.forEach(preparation -> failures.putAll(preparation.preflight().get()));
    return failures;
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>();
    suites.forEach(suite -> all.putAll(suite.environment()));
    return all;
  }

  @Override
  public List<Map<String, Double>> compute(Cell cell, Effort effort) {
    return suites.stream()
        .filter(suite -> tableNames(suite).contains(cell.table()))
        .findFirst()
        .orElseThrow()
        .compute(cell, effort);
  }

  /// The names of the suites that a list of tables comes from.
  List<String> namesOf(List<Table> tables) {
    return suites.stream()
        .filter(suite -> suite.tables().stream().anyMatch(tables::contains))
        .map(Suite::name)
        .toList();
  }

  private static Set<String> tableNames(Suite suite) {
    return suite.tables().stream().map(Table::id).collect(Collectors.toSet());
  }
}

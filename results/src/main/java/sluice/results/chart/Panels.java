package sluice.results.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sluice.results.render.RankedTable;

/// Splits the rows of a table into panels: rows in one panel differ in the subject and in what is
/// along the x axis, and in nothing else.
final class Panels {
  private final RankedTable ranked;
  private final List<RankedTable.Row> rows;

  Panels(RankedTable ranked) {
    this.ranked = ranked;
    rows = ranked.rows().stream().filter(row -> row.score().isPresent()).toList();
  }

  /// One panel for each combination of the other parameters.
  ///
  /// @return the rows by what they share, such as `cores = 1, sink = file`
  Map<String, List<RankedTable.Row>> bySubject() {
    return split(ranked.parameters().stream().filter(p -> !p.equals(subject())).toList());
  }

  /// The same where a numeric parameter is along the x axis; panels that have it at a single value
  /// are left out. A parameter that follows from all others, as the placement of processors follows
  /// from how many there are, does not split.
  Map<String, List<RankedTable.Row>> along(String axis) {
    List<String> kept = others(axis);
    kept.removeAll(following(axis));
    Map<String, List<RankedTable.Row>> panels = split(kept);
    panels.values().removeIf(panel -> distinct(panel, axis) < 2);
    return panels;
  }

  /// The parameters that follow from all others where this one is along the x axis.
  List<String> following(String axis) {
    List<String> kept = others(axis);
    List<String> following = new ArrayList<>();
    for (String parameter : others(axis)) {
      if (follows(parameter, kept, axis)) {
        kept.remove(parameter);
        following.add(parameter);
      }
    }
    return following;
  }

  private List<String> others(String axis) {
    List<String> others = new ArrayList<>(ranked.parameters());
    others.remove(axis);
    others.remove(subject());
    return others;
  }

  private String subject() {
    return ranked.table().subject();
  }

  /// Whether a parameter changes along the axis, and rows can be told apart without it.
  private boolean follows(String parameter, List<String> kept, String axis) {
    List<String> rest = new ArrayList<>(kept);
    rest.remove(parameter);
    rest.add(subject());
    Map<List<String>, String> first = new HashMap<>();
    boolean changes =
        rows.stream()
            .anyMatch(
                row -> {
                  String value = Axes.value(row, parameter);
                  String before = first.putIfAbsent(values(row, rest), value);
                  return before != null && !before.equals(value);
                });
    rest.add(axis);
    Set<List<String>> keys = new HashSet<>();
    return changes && rows.stream().allMatch(row -> keys.add(values(row, rest)));
  }

  private static List<String> values(RankedTable.Row row, List<String> parameters) {
    return parameters.stream().map(parameter -> Axes.value(row, parameter)).toList();
  }

  private static long distinct(List<RankedTable.Row> panel, String parameter) {
    return panel.stream().map(row -> Axes.value(row, parameter)).distinct().count();
  }

  private Map<String, List<RankedTable.Row>> split(List<String> parameters) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> title(row, parameters), LinkedHashMap::new, Collectors.toList()));
  }

  private static String title(RankedTable.Row row, List<String> parameters) {
    return parameters.stream()
        .filter(parameter -> !Axes.value(row, parameter).isEmpty())
        .map(parameter -> parameter + " = " + Axes.value(row, parameter))
        .collect(Collectors.joining(", "));
  }
}

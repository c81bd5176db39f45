package sluice.results.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sluice.results.compare.CellComparison;
import sluice.results.compare.Group;
import sluice.results.record.Metric;
import sluice.results.statistics.LogRatio;

/// Lays the comparison of one table out as text.
final class ComparisonGrid {
  private final Group group;
  private final List<String> parameters = new ArrayList<>();
  private final Map<String, String> constants = new LinkedHashMap<>();

  private ComparisonGrid(Group group) {
    this.group = group;
    Map<String, Set<String>> distinct = new LinkedHashMap<>();
    group
        .cells()
        .forEach(
            cell ->
                cell.cell()
                    .columns()
                    .forEach(
                        (name, value) ->
                            distinct.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value)));
    distinct.forEach(
        (name, values) -> {
          if (values.size() > 1 || name.equals(group.table().subject())) {
            parameters.add(name);
          } else {
            constants.put(name, values.iterator().next());
          }
        });
  }

  static Grid of(Group group) {
    return new ComparisonGrid(group).grid();
  }

  private Grid grid() {
    List<Grid.Column> columns = new ArrayList<>();
    parameters.forEach(name -> columns.add(new Grid.Column(name, false)));
    for (String heading : List.of("base", "new", "new / base", "95 % interval", "p", "n")) {
      columns.add(new Grid.Column(heading, true));
    }
    columns.add(new Grid.Column("", false));
    return new Grid(
        group.table().title(),
        scale(group.table().score()),
        constants.entrySet().stream()
            .map(constant -> constant.getKey() + " = " + constant.getValue())
            .collect(Collectors.joining(", ")),
        columns,
        group.cells().stream().map(this::row).toList(),
        notes());
  }

  private static String scale(Metric score) {
    String better =
        switch (score.direction()) {
          case HIGHER -> ", more is better";
          case LOWER -> ", less is better";
          case NONE -> "";
        };
    return "%s (%s)%s.".formatted(score.label(), score.unit(), better);
  }

  private Grid.Row row(CellComparison cell) {
    List<String> texts = new ArrayList<>();
    parameters.forEach(name -> texts.add(cell.cell().column(name).orElse("")));
    texts.add(Numbers.format(cell.base()));
    texts.add(Numbers.format(cell.candidate()));
    texts.add(cell.ratio().map(ComparisonGrid::ratio).orElse("?"));
    texts.add(cell.ratio().map(ComparisonGrid::interval).orElse("?"));
    texts.add(number(cell.rank()));
    texts.add(cell.base().forks() + "+" + cell.candidate().forks());
    texts.add(cell.verdict().toString());
    return new Grid.Row(texts, Optional.empty());
  }

  private static String ratio(LogRatio ratio) {
    return number(ratio.ratio());
  }

  private static String interval(LogRatio ratio) {
    return ratio.spread().isPresent()
        ? "[%s, %s]"
            .formatted(number(ratio.low().getAsDouble()), number(ratio.high().getAsDouble()))
        : "?";
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    group
        .mean()
        .ifPresent(
            mean ->
                notes.add(
                    "geometric mean of the ratios: %s %s"
                        .formatted(ratio(mean), interval(mean))
                        .strip()));
    notes.add(
        group.floor().isPresent()
            ? "noise floor: %s; a smaller difference says nothing"
                .formatted(percent(group.floor().getAsDouble()))
            : "noise floor: unknown, neither run has a twin here");
    return notes;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}

package sluice.results.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sluice.results.record.CellResult;
import sluice.results.record.Direction;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.render.Numbers;
import sluice.results.render.RankedTable;
import sluice.results.render.RankedTable.Mark;
import sluice.results.render.RankedTable.Row;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.Ratio;
import sluice.results.statistics.Ratios;
import sluice.results.statistics.Sample;

/// Says in words what a table shows, and how sure that is.
final class Findings {
  /// More names than this in a sentence are not read.
  private static final int MOST_NAMES = 4;

  private final RankedTable ranked;
  private final Metric score;
  private final Ratios ratios = new Ratios();

  private Findings(RankedTable ranked) {
    this.ranked = ranked;
    score = ranked.table().score();
  }

  /// One for each group of rows that are compared with each other, in the order of the table; rows
  /// that have nothing to be compared with have one where there are no others.
  static List<Finding> of(RankedTable ranked) {
    return ranked.table().score().direction() == Direction.NONE
        ? List.of()
        : new Findings(ranked).all();
  }

  private List<Finding> all() {
    List<String> shared = ranked.parameters().subList(0, ranked.parameters().size() - 1);
    Map<Map<String, String>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : ranked.rows()) {
      if (row.score().isPresent()) {
        Map<String, String> where = new LinkedHashMap<>();
        shared.forEach(name -> where.put(name, column(row, name)));
        where.values().removeIf(String::isEmpty);
        groups.computeIfAbsent(where, w -> new ArrayList<>()).add(row);
      }
    }
    if (groups.values().stream().anyMatch(rows -> rows.size() > 1)) {
      groups.values().removeIf(rows -> rows.size() == 1);
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach((where, rows) -> findings.add(new Finding(where, text(rows))));
    return findings;
  }

  private String text(List<Row> rows) {
    List<Row> leaders = with(rows, Mark.BEST, Mark.TIED);
    List<String> sentences = new ArrayList<>();
    if (leaders.isEmpty()) {
      sentences.add(unranked(rows));
    } else {
      Row best = with(rows, Mark.BEST).getFirst();
      List<Row> behind =
          with(rows, Mark.NONE).stream()
              .filter(row -> row.result().cell().role() == Role.SUBJECT)
              .toList();
      sentences.add(leading(leaders, best) + behind(behind, best) + ".");
      limit(leaders, behind).ifPresent(sentences::add);
    }
    List<Row> bound = with(rows, Mark.GENERATOR_BOUND);
    if (!bound.isEmpty() && !leaders.isEmpty()) {
      sentences.add(
          names(bound)
              + (bound.size() == 1 ? " is" : " are")
              + " not ranked: the load may have been the limit.");
    }
    return String.join(" ", sentences);
  }

  /// Who reads that a table's limit leads wants to know who leads besides.
  private Optional<String> limit(List<Row> leaders, List<Row> behind) {
    return ranked
        .table()
        .limit()
        .filter(limit -> leaders.stream().anyMatch(row -> name(row).equals(limit)))
        .map(
            limit ->
                leaders.size() == 1 && !behind.isEmpty()
                    ? "%s stands for what the machine allows; first of the others is %s."
                        .formatted(limit, name(behind.getFirst()))
                    : "%s stands for what the machine allows.".formatted(limit));
  }

  private String unranked(List<Row> rows) {
    Row first = rows.getFirst();
    String value = name(first) + ": " + value(first);
    if (rows.size() == 1) {
      return value + ".";
    }
    if (with(rows, Mark.GENERATOR_BOUND).size() >= rows.size() - 1) {
      return "Nothing can be ranked: the load may have been the limit of nearly all.";
    }
    return first.result().cell().computed()
        ? "First is " + value + "."
        : "Nothing can be concluded from one fork each; first is " + value + ".";
  }

  private String leading(List<Row> leaders, Row best) {
    if (leaders.size() == 1) {
      return "%s is best with %s".formatted(name(best), value(best));
    }
    return "%s cannot be told apart (%s: %s)".formatted(names(leaders), name(best), value(best));
  }

  private String behind(List<Row> behind, Row best) {
    if (behind.isEmpty()) {
      return "";
    }
    List<Row> named = behind.size() <= MOST_NAMES ? behind : behind.subList(0, MOST_NAMES - 1);
    String text =
        named.stream()
            .map(row -> name(row) + " " + distance(row, best))
            .collect(Collectors.joining(", ", "; ", ""));
    int others = behind.size() - named.size();
    return others == 0
        ? text
        : text
            + ", and %d more, the furthest %s, which %s"
                .formatted(others, name(behind.getLast()), distance(behind.getLast(), best));
  }

  /// How far a row is from the best, such as `is 44 % ± 8 % lower`.
  private String distance(Row row, Row best) {
    Optional<Ratio> ratio =
        sample(row).flatMap(one -> sample(best).flatMap(b -> ratios.of(one, b)));
    if (ratio.isEmpty()) {
      return "with " + value(row);
    }
    Estimate times = new Estimate(ratio.get().value(), ratio.get().halfWidth(), 0);
    if (times.mean() >= 2) {
      return "is %s times as much".formatted(Numbers.format(times));
    }
    Estimate percent = new Estimate(Math.abs(times.mean() - 1), times.halfWidth(), 0).scaled(100);
    return "is %s %% %s".formatted(Numbers.format(percent), times.mean() < 1 ? "lower" : "higher");
  }

  private Optional<Sample> sample(Row row) {
    CellResult result = row.result();
    double[][] forks = result.iterations(score.key());
    return forks.length == 0 ? Optional.empty() : Optional.of(Sample.of(forks));
  }

  private String names(List<Row> rows) {
    List<String> names = rows.stream().map(this::name).toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private String name(Row row) {
    return column(row, ranked.table().subject());
  }

  private String value(Row row) {
    String unit = score.unit().isEmpty() ? "" : " " + score.unit();
    return score.label() + " " + Numbers.format(row.score().orElseThrow()) + unit;
  }

  private static String column(Row row, String name) {
    return row.result().cell().column(name).orElse("");
  }

  private static List<Row> with(List<Row> rows, Mark... marks) {
    return rows.stream().filter(row -> List.of(marks).contains(row.mark())).toList();
  }
}

package sluice.results.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sluice.results.compare.Agreement;
import sluice.results.compare.Comparison;
import sluice.results.compare.Conditions;
import sluice.results.compare.Unmatched;
import sluice.results.compare.Verdict;

/// Makes of a comparison what people read.
public final class ComparisonReport {
  private static final List<String> NOTES =
      List.of(
          "new / base: the ratio of the scores, as geometric means over forks, with its 95 %"
              + " confidence interval (hierarchical bootstrap).",
          "p: how probable forks that differ so much are where nothing differs, by their ranks.",
          "~: no difference is shown by the interval, corrected for the number of cells (Benjamini"
              + " and Hochberg, 5 %), or it is within the noise floor or the threshold.");

  private ComparisonReport() {}

  /// For a terminal.
  ///
  /// @param colours whether it shows colours
  public static String text(Comparison comparison, boolean colours) {
    StringBuilder text = new StringBuilder(PlainText.head(head(comparison)));
    comparison
        .groups()
        .forEach(
            group -> {
              Grid grid = ComparisonGrid.of(group);
              text.append(PlainText.table(grid));
              grid.notes().forEach(note -> text.append("  ").append(note).append('\n'));
            });
    text.append('\n');
    closing(comparison).forEach(line -> text.append(line).append('\n'));
    return colours ? Colours.of(text.toString()) : text.toString();
  }

  /// For a code host.
  public static String markdown(Comparison comparison) {
    StringBuilder text = new StringBuilder(Markdown.head(head(comparison)));
    comparison.groups().forEach(group -> text.append(Markdown.table(ComparisonGrid.of(group))));
    text.append('\n');
    List<String> lines = new ArrayList<>(closing(comparison));
    lines.addAll(NOTES);
    lines.forEach(line -> text.append("- ").append(Markdown.escape(line)).append('\n'));
    return text.toString();
  }

  private static Head head(Comparison comparison) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Base", Head.summary(comparison.base()));
    facts.put("New", Head.summary(comparison.candidate()));
    facts.put("Forks", comparison.pairing().toString());
    Map<String, List<String>> cautions = new LinkedHashMap<>();
    cautions.put(
        "Different conditions: ratios compare these too (base, and new)",
        comparison.conditions().stream().map(Conditions.Difference::toString).toList());
    for (Unmatched.Kind kind : Unmatched.Kind.values()) {
      cautions.put(
          "Not compared, " + kind,
          comparison.unmatched().stream()
              .filter(cell -> cell.kind() == kind)
              .map(Unmatched::describe)
              .toList());
    }
    cautions.values().removeIf(List::isEmpty);
    return new Head("Comparison", facts, cautions);
  }

  private static Optional<String> agreement(Agreement agreement) {
    if (agreement.cells() == 0) {
      return Optional.empty();
    }
    String overlap =
        "agreement: the intervals of %d of %d timed cells overlap"
            .formatted(agreement.overlapping(), agreement.cells());
    if (agreement.tau().isEmpty()) {
      return Optional.of(overlap);
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s; of %d pairs of rows that base tells apart new has %d the same way around"
                + " (Kendall's tau %.3f)",
            overlap,
            agreement.toldApart(),
            agreement.confirmed(),
            agreement.tau().getAsDouble()));
  }

  private static List<String> closing(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d cells compared: %s"
            .formatted(
                comparison.cells().count(),
                Arrays.stream(Verdict.values())
                    .filter(verdict -> comparison.count(verdict) > 0)
                    .map(verdict -> comparison.count(verdict) + " " + verdict)
                    .collect(Collectors.joining(", "))));
    double[] detectable =
        comparison
            .cells()
            .flatMap(cell -> cell.ratio().stream())
            .flatMapToDouble(ratio -> ratio.detectable().stream())
            .sorted()
            .toArray();
    if (detectable.length > 0) {
      lines.add(
          ("the smallest difference that a cell's interval shows nine times of ten, at this noise:"
                  + " %s in the middle cell, %s to %s in all")
              .formatted(
                  ComparisonGrid.percent(detectable[detectable.length / 2]),
                  ComparisonGrid.percent(detectable[0]),
                  ComparisonGrid.percent(detectable[detectable.length - 1])));
    }
    agreement(Agreement.of(comparison)).ifPresent(lines::add);
    return lines;
  }
}

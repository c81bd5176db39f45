package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.compare.Comparer;
import sluice.results.compare.Comparison;
import sluice.results.compare.NoisyRuns;

final class ComparisonReportTest {
  private final NoisyRuns runs = new NoisyRuns(2, 5, 0.01, 6);
  private final Comparison comparison =
      Comparer.compare(runs.run(), runs.run(Map.of(0, 2.0, 1, 0.5)), 0.03);

  @Test
  void coloursVerdictsAndNothingElse() {
    String plain = ComparisonReport.text(comparison, false);
    String colourful = ComparisonReport.text(comparison, true);
    assertTrue(colourful.contains("  \u001b[32mbetter\u001b[0m\n"), colourful);
    assertTrue(colourful.contains("  \u001b[31mworse\u001b[0m\n"), colourful);
    assertEquals(plain, colourful.replaceAll("\u001b\\[\\d+m", ""));
  }

  @Test
  void saysHowItWasComparedAndWhatCameOut() {
    List<String> lines = ComparisonReport.text(comparison, false).lines().toList();
    assertTrue(lines.contains("Forks: not paired: the runs did not take turns"), "" + lines);
    assertTrue(lines.contains("score (ops/s), more is better."), "" + lines);
    assertTrue(lines.contains("2 cells compared: 1 better, 1 worse"), "" + lines);
  }

  @Test
  void explainsItselfInMarkdown() {
    String text = ComparisonReport.markdown(comparison);
    assertTrue(text.startsWith("# Comparison\n"), text);
    assertTrue(text.contains("\n| server | base | new | new / base |"), text);
    assertTrue(text.contains("Benjamini and Hochberg"), text);
  }
}

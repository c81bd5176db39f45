package sluice.results.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sluice.results.compare.Comparer;
import sluice.results.compare.Comparison;
import sluice.results.compare.ComparisonJson;
import sluice.results.record.StoredRun;
import sluice.results.render.ComparisonReport;

/// Holds a run against another.
@Command(
    name = "compare",
    description = "Compares a run with another, cell by cell.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    // Never 1: what went wrong is no regression.
    exitCodeOnExecutionException = CommandLine.ExitCode.USAGE,
    exitCodeListHeading = "Exit code:%n",
    exitCodeList = {
      "0:nothing got worse",
      "1:a cell got worse",
      "2:misuse, or it failed",
      "3:not comparable: the conditions differ, or no cell is in both"
    })
final class CompareCommand implements Callable<Integer> {
  static final int REGRESSION = 1;
  static final int NOT_COMPARABLE = 3;

  /// What it prints.
  enum Format {
    TABLE,
    MARKDOWN,
    JSON
  }

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      converter = RunArgument.class,
      description = "the directory of the run to compare with")
  private StoredRun base;

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      converter = RunArgument.class,
      description = "the directory of the run to judge")
  private StoredRun candidate;

  @Option(
      names = "--threshold",
      paramLabel = "SHARE",
      defaultValue = "3%",
      converter = Share.class,
      description = "differences up to this are not told (default: 3%%)")
  private double threshold;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, markdown or json (default: table)")
  private Format format;

  @Option(
      names = "--fail-on-regression",
      description = "a cell of BASE that failed in NEW counts as a regression too")
  private boolean strict;

  @Option(names = "--force", description = "compare also under different conditions")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Comparison comparison = Comparer.compare(base.run(), candidate.run(), threshold);
    if (comparison.cells().findAny().isEmpty()) {
      return refuse("no cell is measured in both runs", List.of());
    }
    if (!comparison.conditions().isEmpty() && !force) {
      return refuse(
          "the runs were made under different conditions (base, and new); --force compares them"
              + " all the same",
          comparison.conditions().stream().map(Object::toString).toList());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TABLE -> ComparisonReport.text(comparison, colours());
          case MARKDOWN -> ComparisonReport.markdown(comparison);
          case JSON -> ComparisonJson.of(comparison) + "\n";
        });
    out.flush();
    boolean failed = comparison.regressed() || (strict && comparison.lost());
    return failed ? REGRESSION : 0;
  }

  private int refuse(String reason, List<String> lines) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(spec.qualifiedName() + ": " + reason);
    lines.forEach(line -> err.println("  " + line));
    return NOT_COMPARABLE;
  }

  /// Whether standard output is a terminal that shows them, and nobody asked for none.
  private boolean colours() {
    return spec.commandLine().getColorScheme().ansi().enabled();
  }
}

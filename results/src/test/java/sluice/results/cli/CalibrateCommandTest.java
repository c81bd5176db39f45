package sluice.results.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CalibrateCommandTest {
  private final StringWriter errors = new StringWriter();
  private final CommandLine command =
      CommandLines.of(new CalibrateCommand()).setErr(new PrintWriter(errors, true));

  @Test
  void keepsOutOfTheDirectoryOfOrdinaryRuns() {
    CommandLine.ParseResult parsed = command.parseArgs();
    assertEquals("results/calibration", parsed.commandSpec().findOption("--out").getValue());
    assertEquals("quick", parsed.commandSpec().findOption("--effort").getValue());
    assertEquals(20, (int) parsed.commandSpec().findOption("--comparisons").getValue());
    assertEquals(
        "x", command.parseArgs("--out=x").commandSpec().findOption("--out").<String>getValue());
    assertTrue(command.getUsageMessage().contains("results/calibration"));
  }

  @Test
  void oneComparisonHasNoOtherToJudgeItBy() {
    assertEquals(CommandLine.ExitCode.USAGE, command.execute("--comparisons=1"));
    assertEquals("calibrate: comparisons: expected 2 or more, got 1", errors.toString().strip());
  }
}

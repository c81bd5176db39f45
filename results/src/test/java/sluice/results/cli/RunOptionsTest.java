package sluice.results.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sluice.results.launch.Effort;
import sluice.results.launch.Settings;

final class RunOptionsTest {
  @Test
  void optionsReachTheSettings() {
    Run command = new Run();
    new CommandLine(command).parseArgs("--effort=publish", "--impl=a,b", "--seed=3");
    Settings settings = command.options.settings();
    assertEquals(Effort.PUBLISH, settings.effort());
    assertEquals(List.of("a", "b"), settings.impls());
    assertEquals(3, settings.seed());
    assertEquals(Settings.DEFAULT_OUT, settings.out());
  }

  @Command(name = "run")
  static final class Run {
    @Mixin private RunOptions options;
  }
}

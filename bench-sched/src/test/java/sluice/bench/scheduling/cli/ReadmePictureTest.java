package sluice.bench.scheduling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The README's picture is what its command draws.
final class ReadmePictureTest {
  private static final Path README = Path.of("..", "README.md");
  private static final String PICTURE = "bench-sched/docs/gantt.svg";
  private static final String PROGRAM = "bench-sched.jar ";

  @TempDir private Path directory;

  @Test
  void thePictureIsWhatTheCommandDraws() throws IOException {
    String readme = Files.readString(README);
    assertTrue(readme.contains("](" + PICTURE + ")"), "the README shows no " + PICTURE);
    Path drawn = directory.resolve("drawn.svg");
    String command =
        readme
            .lines()
            .filter(line -> line.endsWith(" --gantt-svg=" + PICTURE))
            .findFirst()
            .orElseThrow()
            .replace("=" + PICTURE, "=" + drawn)
            .replace("=bench-sched/", "=");
    String[] arguments =
        command.substring(command.indexOf(PROGRAM) + PROGRAM.length()).split(" ", -1);
    StringWriter complaints = new StringWriter();
    CommandLine commands = Main.commandLine();
    commands.setOut(new PrintWriter(new StringWriter()));
    commands.setErr(new PrintWriter(complaints, true));
    assertEquals(0, commands.execute(arguments), complaints.toString());
    assertEquals(
        Files.readString(drawn),
        Files.readString(Path.of("docs", "gantt.svg")),
        "the picture is stale: run the README's command");
  }
}

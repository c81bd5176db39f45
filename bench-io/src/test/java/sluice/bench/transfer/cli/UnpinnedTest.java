package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run on a machine without `taskset`.
@Timeout(300)
final class UnpinnedTest {
  private static final Path ENV = Path.of("/usr/bin/env");
  private static final int MISUSE = 2;

  @TempDir private Path out;

  @Test
  void runsAndSaysSo() throws IOException {
    CommandResult result = run("--only=MessageRoundTrip");
    assertEquals(0, result.exitCode(), () -> result.out() + "\n" + result.err());
    String warning = "Nothing is pinned to processors";
    assertTrue(String.join("\n", result.out()).contains(warning), result.out().toString());

    JsonNode run = JsonMapper.shared().readTree(out.resolve("run.json"));
    assertEquals("none", run.get("settings").get("pinning").stringValue());
    assertEquals(1, run.get("cells").size());
    JsonNode cell = run.get("cells").get(0).get("cell");
    assertEquals("unpinned", cell.get("labels").get("placement").stringValue());
    assertEquals("any", cell.get("labels").get("cores").stringValue());
    assertFalse(cell.get("jvmArgs").toString().contains("cpus=0"), cell.toString());
    assertTrue(Files.readString(out.resolve("README.md")).contains(warning));
  }

  @Test
  void cannotDoWhatTakesPinning() throws IOException {
    CommandResult result = run("--only=MessageRoundTrip", "--server-cores=0");
    result.assertComplains(MISUSE, "server-cores: nothing can be pinned here");
  }

  private CommandResult run(String... options) throws IOException {
    assumeTrue(Files.isExecutable(ENV), ENV + ": there is none");
    String[] arguments =
        Stream.concat(
                Stream.of("run", "--effort=smoke", "--impl=blocking", "--out=" + out),
                Stream.of(options))
            .toArray(String[]::new);
    try (Program program = Program.startBy(List.of(ENV.toString(), "PATH=/nonesuch"), arguments)) {
      return program.end();
    }
  }
}

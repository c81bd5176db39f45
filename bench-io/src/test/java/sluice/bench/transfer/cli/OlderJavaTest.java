package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sluice.bench.transfer.load.ServerProcess;
import sluice.results.boot.Boot;

/// What starts on an older Java goes on with a newer one, as if it were one process.
@Timeout(60)
final class OlderJavaTest {
  private Path java;

  @BeforeEach
  void findOlderJava() throws IOException {
    Path homes = Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
    try (Stream<Path> children = Files.list(homes)) {
      java =
          children
              .filter(OlderJavaTest::isOlder)
              .map(home -> home.resolve("bin").resolve("java"))
              .filter(Files::isExecutable)
              .findFirst()
              .orElse(null);
    }
    if (java == null) {
      abort("no Java from 11 to 24 beside the one that runs the tests, in " + homes);
    }
  }

  @Test
  void listsWhatTheNewerOneLists() throws IOException {
    try (Program program = Program.start(java, Boot.class, "list")) {
      CommandResult result = program.end();
      result.assertSucceeded();
      assertEquals(CommandResult.of("list").out(), result.out());
    }
  }

  @Test
  void passesComplaintsAndExitCodesOn() throws IOException {
    try (Program program = Program.start(java, Boot.class, "serve")) {
      program.end().assertComplains(2, "--impl");
    }
  }

  @Test
  void servesUntilItsInputCloses() throws IOException {
    try (Program program = Program.start(java, Boot.class, "serve", "--impl=blocking")) {
      assertTrue(program.readLine().startsWith(ServerProcess.GREETING));
      program.end().assertSucceeded();
    }
  }

  @Test
  void takesTheNewerOneAlongWhenSignalled() throws IOException {
    try (Program program = Program.start(java, Boot.class, "serve", "--impl=blocking")) {
      assertTrue(program.readLine().startsWith(ServerProcess.GREETING));
      List<ProcessHandle> newer = program.children();
      assertEquals(1, newer.size(), "processes of the newer Java");

      program.signal();

      assertEquals(List.of(), program.await().err());
      assertTrue(newer.stream().noneMatch(ProcessHandle::isAlive), "the newer Java is left");
    }
  }

  private static boolean isOlder(Path home) {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      int feature = Runtime.Version.parse(version).feature();
      return feature >= 11 && feature < 25;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}

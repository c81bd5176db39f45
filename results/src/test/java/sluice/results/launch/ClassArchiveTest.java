package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Run;
import sluice.results.record.RunFile;
import sluice.results.record.Status;

final class ClassArchiveTest {
  private static final String FLAG = "-XX:SharedArchiveFile=";

  @TempDir private Path temporary;

  @Test
  void everyForkOfARunFromJarsUsesIt() throws Exception {
    Path out = temporary.resolve("out");
    Path log = temporary.resolve("log");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jars(),
                ClassArchiveTest.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(Launcher.OK, run.waitFor(), Files.readString(log));

    Run record = RunFile.read(out);
    String flags = record.settings().get("class archive");
    assertTrue(flags.startsWith(FLAG), flags);
    Path archive = Path.of(flags.substring(FLAG.length(), flags.indexOf(' ')));
    assertFalse(Files.exists(archive.getParent()), "it is gone with the run");
    CellResult fork = record.cells().getFirst();
    assertEquals(Status.OK, fork.status(), fork.reason().toString());
    assertTrue(
        Files.readString(out.resolve("jmh.log")).contains(flags), "forks run with these flags");
  }

  /// Runs a cell that fails where it has no archive.
  ///
  /// @param arguments the output directory
  public static void main(String[] arguments) throws IOException {
    Cell cell = TinySuite.cell("sharing");
    TinySuite suite =
        new TinySuite(List.of(cell), Map.of(), Optional.of(TinySuite.cell("fine").withWarmup(0)));
    Settings settings = Settings.parse(Map.of("effort", "smoke", "out", arguments[0]));
    System.exit(new Launcher(List.of(suite), settings, System.out).run());
  }

  @Test
  void withoutARehearsalThereIsNone() {
    assertNone(ClassArchive.of(Optional.empty()), "nothing is rehearsed");
  }

  @Test
  void aRehearsalThatFailsLeavesNone() {
    assertNone(ClassArchive.of(Optional.of(TinySuite.cell("broken"))), "broken | on purpose");
  }

  @Test
  void aJvmThatMakesNoneIsNoFailure() {
    // It archives no directories, which the class path of this test has.
    assertNone(ClassArchive.of(Optional.of(TinySuite.cell("fine"))), "directory");
  }

  private static void assertNone(ClassArchive archive, String reason) {
    assertEquals(List.of(), archive.jvmArgs());
    assertTrue(archive.describe().startsWith("none: "), archive.describe());
    assertTrue(archive.describe().contains(reason), archive.describe());
  }

  /// The class path of this test with a jar in place of each directory.
  private String jars() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path entry = Path.of(path);
      paths.add(Files.isDirectory(entry) ? jar(entry, paths.size()).toString() : path);
    }
    return String.join(File.pathSeparator, paths);
  }

  private Path jar(Path directory, int number) throws IOException {
    Path jar = temporary.resolve(number + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> entries = Files.walk(directory)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(entry).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(entry, out);
      }
    }
    return jar;
  }
}

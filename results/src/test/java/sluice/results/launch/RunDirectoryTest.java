package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunDirectoryTest {
  @TempDir private Path root;

  @Test
  void takesANewOrAnEmptyOne() throws IOException {
    Path fresh = root.resolve("a/b");
    new RunDirectory(fresh).checked().clear();
    assertTrue(Files.isDirectory(fresh));
    new RunDirectory(fresh).checked();
  }

  @Test
  void clearsAnOlderRunAndNothingElse() throws IOException {
    for (String name : List.of("run.json", "jmh.json", "README.md", "Tiny.csv", "notes.txt")) {
      Files.createFile(root.resolve(name));
    }
    Files.createDirectory(root.resolve("histograms"));
    Files.createFile(root.resolve("histograms/x.hlog"));
    new RunDirectory(root).checked().clear();
    try (var files = Files.walk(root)) {
      assertEquals(List.of(root.resolve("notes.txt")), files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void refusesSomebodyElsesDirectory() throws IOException {
    Path file = Files.createFile(root.resolve("precious"));
    assertThrows(MisuseException.class, () -> new RunDirectory(root).checked());
    assertThrows(MisuseException.class, () -> new RunDirectory(file).checked());
    assertTrue(Files.exists(file));
  }
}

package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TurnFilesTest {
  @TempDir private Path root;

  @Test
  void waitsForItsTurn() throws IOException {
    Path directory = root.resolve("turns");
    TurnFiles turns = new TurnFiles(directory);
    AtomicInteger looks = new AtomicInteger();
    turns.await(
        1,
        () -> {
          assertTrue(Files.exists(directory.resolve("ready")));
          if (looks.incrementAndGet() == 3) {
            make(directory.resolve("1"));
          }
          return false;
        });
    assertEquals(3, looks.get());
    turns.done(1);
    assertFalse(Files.exists(directory.resolve("1")));
  }

  @Test
  void aRunThatEndsWaitsNoLonger() throws IOException {
    TurnFiles turns = new TurnFiles(root);
    AtomicInteger looks = new AtomicInteger();
    turns.await(2, () -> looks.incrementAndGet() == 2);
    assertEquals(2, looks.get());
    assertEquals(List.of(), List.of(root.toFile().list()));
  }

  private static void make(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// Turns given by files, which any shell can make and wait for. The file `ready` comes to be when
/// the run is about to wait for its first turn; the file `N` lets it do round N, and is gone when
/// that is done.
///
/// @param directory holds them; is made where it is missing
public record TurnFiles(Path directory) implements Turns {
  private static final int PAUSE_MILLIS = 50;

  @Override
  public void await(int round, BooleanSupplier ended) throws IOException {
    if (round == 1) {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("ready"), "");
    }
    while (!ended.getAsBoolean() && Files.notExists(file(round))) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void done(int round) throws IOException {
    Files.deleteIfExists(file(round));
  }

  private Path file(int round) {
    return directory.resolve(Integer.toString(round));
  }
}

package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheSizeTest {
  private static final long ASSUMED = 128L << 20;

  @TempDir private Path caches;

  @Test
  void isThatOfTheLargest() throws IOException {
    cache("index0", "32K\n");
    cache("index3", "33792K\n");
    cache("index2", "2M");
    assertEquals(33L << 20, CacheSize.largest(caches));
  }

  @Test
  void isRoundedUp() throws IOException {
    cache("index0", "1025K");
    assertEquals(2L << 20, CacheSize.largest(caches));
  }

  @Test
  void isAssumedWhereTheSystemDoesNotTell() throws IOException {
    assertEquals(ASSUMED, CacheSize.largest(caches.resolve("none")));
    Files.createDirectory(caches.resolve("index0"));
    cache("index1", "large");
    assertEquals(ASSUMED, CacheSize.largest(caches));
  }

  private void cache(String index, String size) throws IOException {
    Files.writeString(Files.createDirectory(caches.resolve(index)).resolve("size"), size);
  }
}

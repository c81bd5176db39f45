package sluice.bench.transfer.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells how large the processor's caches are.
public final class CacheSize {
  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
  private static final Pattern SIZE = Pattern.compile("(\\d+)([KM])");

  /// Larger than most, for systems that do not tell.
  private static final long ASSUMED = 128L << 20;

  private CacheSize() {}

  /// Bytes of the largest cache of the first processor, rounded up to a megabyte.
  public static long largest() {
    return largest(CACHES);
  }

  static long largest(Path caches) {
    try (Stream<Path> indices = Files.list(caches)) {
      long bytes =
          indices.map(index -> index.resolve("size")).mapToLong(CacheSize::read).max().orElse(0);
      return bytes == 0 ? ASSUMED : roundUp(bytes);
    } catch (IOException e) {
      return ASSUMED;
    }
  }

  private static long roundUp(long bytes) {
    return Math.ceilDiv(bytes, 1L << 20) << 20;
  }

  /// Nothing where there is no such file, or nothing that is a size.
  private static long read(Path file) {
    try {
      Matcher size = SIZE.matcher(Files.readString(file).strip());
      return size.matches() ? Long.parseLong(size.group(1)) << shift(size.group(2)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static int shift(String unit) {
    return unit.equals("K") ? 10 : 20;
  }
}

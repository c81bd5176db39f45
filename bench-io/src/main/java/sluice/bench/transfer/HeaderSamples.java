package sluice.bench.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import sluice.transfer.frame.FileHeader;

/// Headers to encode and decode, all different: names of varying length, one in four with
/// characters beyond ASCII, and sizes of every magnitude.
enum HeaderSamples {
  /// A short name and a size.
  SMALL,
  /// The three keys of the protocol, about 90 bytes.
  TYPICAL,
  /// A path that fills 4 KiB.
  LARGE;

  /// How many there are of each: a power of two.
  static final int COUNT = 256;

  private static final int LARGE_PATH = 4000;

  /// @throws IllegalArgumentException where there is no such sample
  static HeaderSamples named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The same headers at every call.
  List<FileHeader> headers() {
    RandomGenerator random = new Random(42);
    List<FileHeader> headers = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String name = (i % 4 == 0 ? "\u7535\u5f71-" : "avi-") + word(random, 2, 8) + ".txt";
      long size = random.nextLong() >>> (1 + random.nextInt(48));
      headers.add(new FileHeader(name, size, false, path(name, random)));
    }
    return headers;
  }

  private String path(String name, RandomGenerator random) {
    return switch (this) {
      case SMALL -> null;
      case TYPICAL -> "E:/" + word(random, 8, 12) + "/" + name;
      case LARGE -> "E:/" + word(random, LARGE_PATH - 20, LARGE_PATH) + "/" + name;
    };
  }

  private static String word(RandomGenerator random, int min, int max) {
    return random
        .ints(random.nextInt(min, max + 1), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

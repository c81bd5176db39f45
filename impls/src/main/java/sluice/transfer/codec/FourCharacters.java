package sluice.transfer.codec;

/// Four characters in a word, the first one in its lowest 16 bits.
final class FourCharacters {
  /// The bits that none of the four has if they are ASCII.
  static final long BEYOND_ASCII = 0xFF80_FF80_FF80_FF80L;

  private static final long LOW_BYTES = 0x00FF_00FF_00FF_00FFL;

  /// Where [Long#compress] is a single instruction; elsewhere it is a long loop, as a rule.
  private static final boolean COMPRESSES = System.getProperty("os.arch").equals("amd64");

  private FourCharacters() {}

  /// The bytes of eight ASCII characters, the first one the lowest of the word.
  static long bytes(long first, long second) {
    return COMPRESSES
        ? Long.compress(first, LOW_BYTES) | (Long.compress(second, LOW_BYTES) << Integer.SIZE)
        : shifted(first) | (shifted(second) << Integer.SIZE);
  }

  /// What compressing gives, by shifts.
  static long shifted(long four) {
    long pairs = (four | (four >>> 8)) & 0x0000_FFFF_0000_FFFFL;
    return (pairs | (pairs >>> 16)) & 0xFFFF_FFFFL;
  }
}

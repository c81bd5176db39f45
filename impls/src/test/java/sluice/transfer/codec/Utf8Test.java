package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /// Bytes at and beside every boundary of RFC 3629.
  private static final int[] BOUNDARIES = {
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
    0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  private final CharsetDecoder oracle = UTF_8.newDecoder();
  private final CharBuffer characters = CharBuffer.allocate(8);

  @Test
  void everyCharacterIsWrittenAsTheJdkDoes() {
    byte[] bytes = new byte[4];
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        int length = Utf8.put(c, bytes, 0);
        assertEquals(length, Utf8.firstInvalid(bytes, 0, length));
        assertEquals(Character.toString(c), new String(bytes, 0, length, UTF_8));
      }
    }
  }

  @Test
  void sequencesAreJudgedAsTheJdkDoes() {
    byte[] bytes = new byte[4];
    for (int a : BOUNDARIES) {
      for (int b : BOUNDARIES) {
        for (int c : BOUNDARIES) {
          for (int d : BOUNDARIES) {
            bytes[0] = (byte) a;
            bytes[1] = (byte) b;
            bytes[2] = (byte) c;
            bytes[3] = (byte) d;
            for (int length = 1; length <= 4; length++) {
              assertEquals(isValid(bytes, length), Utf8.firstInvalid(bytes, 0, length) == length);
            }
          }
        }
      }
    }
  }

  @Test
  void anInvalidByteIsFoundWhereverItStands() {
    for (int length = 1; length < 40; length++) {
      for (int at = 0; at < length; at++) {
        byte[] bytes = "x".repeat(length).getBytes(UTF_8);
        bytes[at] = (byte) 0xFF;
        assertEquals(at, Utf8.firstInvalid(bytes, 0, length));
      }
    }
  }

  private boolean isValid(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    return oracle.reset().decode(in, characters.clear(), true).isUnderflow();
  }
}

package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds the writer's short ways against the plain meaning of its contract, at every length up to
/// some of its blocks and with what is special at every place.
class TextWriterTest {
  private static final int LONGEST = 50;
  private static final int START = 3;

  /// Characters on both sides of each border between what is plain and what is not.
  private static final List<String> PARTS =
      List.of(
          "\0",
          "\n",
          "\u001f",
          " ",
          "!",
          "\"",
          "#",
          "[",
          "\\",
          "]",
          "~",
          "\u007f",
          "\u0080",
          "\u00a2",
          "\u00ff",
          "\u0100",
          "\u0122",
          "\u07ff",
          "\u0800",
          "\u2022",
          "\u5c5c",
          "\u6100",
          "\ud7ff",
          "\ue000",
          "\uffff",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00");

  private final TextWriter writer = new TextWriter();

  @Test
  void plainTextsOfEveryLength() {
    for (int length = 0; length <= LONGEST; length++) {
      assertWritten(plain(length));
    }
  }

  @Test
  void everyPartAtEveryPlace() {
    for (String part : PARTS) {
      for (int length = 0; length < LONGEST; length++) {
        String text = plain(length);
        for (int at = 0; at <= length; at++) {
          assertWritten(text.substring(0, at) + part + text.substring(at));
        }
      }
    }
  }

  @Test
  void everyPairOfPartsAcrossEveryPlace() {
    for (String first : PARTS) {
      for (String second : PARTS) {
        for (int at = 0; at <= LONGEST; at++) {
          assertWritten(plain(at) + first + second + plain(LONGEST - at));
        }
      }
    }
  }

  @Test
  void everyCharacter() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertWritten("12345678" + (char) c);
      assertWritten((char) c + "1234567890123456");
    }
  }

  @Test
  void whatWasWrittenBeforeLeavesNothingBehind() {
    assertWritten("\u6587".repeat(LONGEST));
    assertWritten(plain(10));
    assertWritten("\"".repeat(20));
    assertWritten(plain(20));
  }

  @Test
  void aTargetTooShortIsOutOfBounds() {
    for (String text : List.of(plain(5), plain(12), plain(27), plain(60), plain(12) + "\u6587")) {
      int length = json(text).getBytes(UTF_8).length;
      for (int room = 0; room < length; room++) {
        byte[] target = new byte[room];
        assertThrows(IndexOutOfBoundsException.class, () -> writer.write(text, target, 0));
      }
    }
  }

  @Test
  void eightCharactersBecomeEightBytes() {
    for (int i = 0; i < 0x80; i++) {
      long four = i | ((0x7FL - i) << 16) | ((i / 2L) << 32) | ((i ^ 0x55L) << 48);
      long bytes = i | ((0x7FL - i) << 8) | ((i / 2L) << 16) | ((i ^ 0x55L) << 24);
      assertEquals(bytes, FourCharacters.shifted(four));
      assertEquals(bytes | (bytes << 32), FourCharacters.bytes(four, four));
    }
  }

  private void assertWritten(String text) {
    String expected = json(text);
    int end = START + expected.getBytes(UTF_8).length;
    byte[] target = new byte[end + 1];
    Arrays.fill(target, (byte) '.');
    assertEquals(end, writer.write(text, target, START), text);
    assertEquals("..." + expected + ".", new String(target, UTF_8));
  }

  private static String plain(int length) {
    return "abcdefghijklmnopqrstuvwxyz0123456789-_./".repeat(2).substring(0, length);
  }

  /// The same by the book, one code point after the other.
  private static String json(String text) {
    StringBuilder json = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
              } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                json.append("\\u%04x".formatted(c));
              } else {
                json.appendCodePoint(c);
              }
            });
    return json.toString();
  }
}

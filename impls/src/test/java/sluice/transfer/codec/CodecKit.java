package sluice.transfer.codec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// What every header codec has to do, whoever wrote it: rules W2 and W3, and the contract of
/// [HeaderCodec].
final class CodecKit {
  private static final FileHeader PLAIN =
      new FileHeader("avi.txt", 1234, true, "E:\\python\\avi.txt");
  private static final FileHeader OTHER = new FileHeader("other name", 99, false);

  static final List<FileHeader> HEADERS =
      List.of(
          PLAIN,
          OTHER,
          new FileHeader("", 0, false),
          new FileHeader("a", Long.MAX_VALUE, true),
          new FileHeader("a", 12_313_213_123L, false, ""),
          new FileHeader("\u6587\u4ef6.txt", 1, false, "E:\\\u6587\u4ef6"),
          new FileHeader("\uD83D\uDE00\uDBFF\uDFFF\uffff", 1, true, "\uD83D\uDE00"),
          new FileHeader("\"\\/'\b\f\n\r\t\u007f\u0085\u2028", 1, false, "\"\\\0"),
          new FileHeader(allControls(), 1, false, allControls()),
          new FileHeader("\u00e9".repeat(20_000), 1, false),
          new FileHeader("n".repeat(10_000), 1, false, "p".repeat(40_000)));

  private static final int ROOM = 128 << 10;
  private static final byte FILLER = '}';

  private final Supplier<HeaderCodec> codecs;
  private final Vectors vectors;

  private CodecKit(Supplier<HeaderCodec> codecs) {
    this.codecs = codecs;
    this.vectors = vectorsFor(codecs.get());
  }

  /// The checks of one codec.
  static Stream<DynamicTest> tests(Supplier<HeaderCodec> codecs) {
    CodecKit kit = new CodecKit(codecs);
    List<DynamicTest> tests = new ArrayList<>();
    for (FileHeader header : HEADERS) {
      String what = header.fileSize() + ", name of " + header.fileName().length();
      tests.add(test("W3 there and back: " + what, () -> kit.thereAndBack(header)));
    }
    for (Vectors.Accepted vector : kit.vectors.accepted()) {
      tests.add(test(vector.what(), () -> kit.accepts(vector)));
    }
    for (Vectors.Refused vector : kit.vectors.refused()) {
      tests.add(test(vector.what() + " is refused", () -> kit.refuses(vector.bytes())));
    }
    tests.add(test("W2 every truncated header is refused", kit::refusesTruncated));
    tests.add(test("W2 no changed byte breaks the codec", kit::survivesChanges));
    tests.add(test("a target too short is out of bounds", kit::respectsTheTarget));
    tests.add(test("a header outlives its source", kit::headerOutlivesSource));
    tests.add(test("codecs do not share headers", kit::codecsAreIndependent));
    tests.add(test("a refusal and an ack leave nothing behind", kit::leavesNothingBehind));
    return tests.stream();
  }

  /// A test that tells its name where it fails, in every report.
  private static DynamicTest test(String name, Executable check) {
    return dynamicTest(name, () -> assertAll(name, check));
  }

  /// A codec tells by what it writes whether it speaks JSON or CBOR.
  private static Vectors vectorsFor(HeaderCodec codec) {
    int first = encode(codec, PLAIN)[0] & 0xFF;
    if (first == '{') {
      return JsonVectors.all();
    }
    return first >> 5 == 5 ? CborVectors.all() : new Vectors(List.of(), List.of());
  }

  static byte[] encode(HeaderCodec codec, Header header) {
    byte[] target = new byte[ROOM];
    return Arrays.copyOf(target, codec.encode(header, target, 0));
  }

  private void thereAndBack(FileHeader header) throws FrameException {
    HeaderCodec codec = codecs.get();
    byte[] target = filled(ROOM);
    int offset = 13;
    int length = codec.encode(header, target, offset);
    assertSame(header, codec.decode(target, offset, length));
    byte[] around = target.clone();
    Arrays.fill(around, offset, offset + length, FILLER);
    assertArrayEquals(filled(ROOM), around, "bytes outside the header were written");
  }

  private void accepts(Vectors.Accepted vector) throws FrameException {
    HeaderCodec codec = codecs.get();
    assertSame(vector.header(), codec.decode(vector.bytes(), 0, vector.encoded().length()));
    for (int offset = 1; offset < 10; offset += 4) {
      byte[] larger = within(vector.bytes(), offset);
      assertSame(vector.header(), codec.decode(larger, offset, vector.encoded().length()));
    }
  }

  private void refuses(byte[] bytes) {
    HeaderCodec codec = codecs.get();
    assertRefused(codec, bytes, 0, bytes.length);
    assertRefused(codec, within(bytes, 5), 5, bytes.length);
  }

  private static void assertRefused(HeaderCodec codec, byte[] source, int offset, int length) {
    FrameException e =
        assertThrows(FrameException.class, () -> codec.decode(source, offset, length));
    assertEquals(ErrorCode.BAD_HEADER, e.code());
    assertFalse(e.getMessage().isBlank(), "a message that says what was expected");
  }

  private void refusesTruncated() {
    HeaderCodec codec = codecs.get();
    for (FileHeader header : HEADERS.subList(0, 9)) {
      byte[] whole = encode(codec, header);
      for (int length = 0; length < whole.length; length++) {
        assertRefused(codec, whole, 0, length);
        assertRefused(codec, Arrays.copyOf(whole, length), 0, length);
      }
    }
  }

  private void survivesChanges() {
    HeaderCodec codec = codecs.get();
    byte[] bytes = encode(codec, PLAIN);
    for (int i = 0; i < bytes.length; i++) {
      byte original = bytes[i];
      for (int value = 0; value < 256; value++) {
        bytes[i] = (byte) value;
        try {
          Header header = codec.decode(bytes, 0, bytes.length);
          new FileHeader(header.fileName(), header.fileSize(), header.ack());
        } catch (FrameException e) {
          assertEquals(ErrorCode.BAD_HEADER, e.code());
        }
      }
      bytes[i] = original;
    }
  }

  private void respectsTheTarget() throws FrameException {
    HeaderCodec codec = codecs.get();
    int length = encode(codec, PLAIN).length;
    for (int room = 0; room < length; room++) {
      byte[] target = new byte[room + 3];
      assertThrows(IndexOutOfBoundsException.class, () -> codec.encode(PLAIN, target, 3));
    }
    byte[] exact = new byte[length + 3];
    assertEquals(length, codec.encode(PLAIN, exact, 3));
    assertSame(PLAIN, codec.decode(exact, 3, length));
  }

  private void headerOutlivesSource() throws FrameException {
    HeaderCodec codec = codecs.get();
    for (FileHeader header : HEADERS) {
      byte[] source = encode(codec, header);
      Header decoded = codec.decode(source, 0, source.length);
      Arrays.fill(source, FILLER);
      assertSame(header, decoded);
    }
  }

  private void codecsAreIndependent() throws FrameException {
    HeaderCodec one = codecs.get();
    HeaderCodec two = codecs.get();
    byte[] plain = encode(one, PLAIN);
    byte[] other = encode(two, OTHER);
    Header decoded = one.decode(plain, 0, plain.length);
    assertSame(OTHER, two.decode(other, 0, other.length));
    assertSame(PLAIN, decoded);
  }

  private void leavesNothingBehind() throws FrameException {
    HeaderCodec codec = codecs.get();
    byte[] plain = encode(codec, PLAIN);
    byte[] other = encode(codec, OTHER);
    for (int length = 0; length < plain.length; length++) {
      assertRefused(codec, plain, 0, length);
      assertSame(OTHER, codec.decode(other, 0, other.length));
      assertSame(PLAIN, codec.decode(plain, 0, plain.length));
    }
  }

  private static byte[] within(byte[] bytes, int offset) {
    byte[] larger = filled(bytes.length + 2 * offset);
    System.arraycopy(bytes, 0, larger, offset, bytes.length);
    return larger;
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, FILLER);
    return bytes;
  }

  static void assertSame(FileHeader expected, Header actual) {
    assertEquals(expected.fileName(), actual.fileName());
    assertEquals(expected.fileSize(), actual.fileSize());
    assertEquals(expected.ack(), actual.ack());
  }

  private static String allControls() {
    return IntStream.range(0, 0xA0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

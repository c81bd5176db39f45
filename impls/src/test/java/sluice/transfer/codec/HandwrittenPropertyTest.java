package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;

/// Holds the hand-written codec against Jackson over generated headers: both read the same values,
/// or both refuse.
class HandwrittenPropertyTest {
  private static final String SEED = "20180415";

  /// Bytes that mean something in JSON or in UTF-8.
  private static final byte[] MEANINGFUL =
      "{}[]:,\"\\/-+.eEutfn0129 \n\0\u001f\u007f\u00e9\u6587\uD83D\uDE00'".getBytes(UTF_8);

  private final HeaderCodec handwritten = new HandwrittenCodec();
  private final HeaderCodec jackson = new JacksonStreamingCodec();

  /// A change of some bytes: how many are cut out at a place, and what goes there.
  ///
  /// @param place where, in thousandths of the length
  /// @param cut how many bytes are taken away
  /// @param added what goes there instead
  record Change(int place, int cut, String added) {
    byte[] applyTo(byte[] bytes) {
      int from = bytes.length * place / 1000;
      int to = Math.min(bytes.length, from + cut);
      ByteArrayOutputStream changed = new ByteArrayOutputStream();
      changed.write(bytes, 0, from);
      changed.writeBytes(added.getBytes(ISO_8859_1));
      changed.write(bytes, to, bytes.length - to);
      return changed.toByteArray();
    }
  }

  @Property(tries = 3000, seed = SEED)
  void headersAreReadAlike(@ForAll("headers") String header) {
    String verdict = agreedVerdict(header.getBytes(UTF_8));
    Statistics.collect(verdict.equals(ErrorCode.BAD_HEADER.name()) ? "refused" : "read");
    Statistics.coverage(
        coverage -> {
          coverage.check("read").percentage(share -> share > 20);
          coverage.check("refused").percentage(share -> share > 10);
        });
  }

  @Property(tries = 6000, seed = SEED)
  void changedHeadersAreReadAlike(
      @ForAll("plainHeaders") String header, @ForAll("changes") List<Change> changes) {
    byte[] bytes = header.getBytes(UTF_8);
    for (Change change : changes) {
      bytes = change.applyTo(bytes);
    }
    String verdict = agreedVerdict(bytes);
    Statistics.collect(verdict.equals(ErrorCode.BAD_HEADER.name()) ? "refused" : "read");
    Statistics.coverage(
        coverage -> {
          coverage.check("read").percentage(share -> share > 5);
          coverage.check("refused").percentage(share -> share > 20);
        });
  }

  @Property(tries = 1000, seed = SEED)
  void whatIsWrittenIsReadAlike(
      @ForAll("texts") String name, @ForAll("sizes") long size, @ForAll boolean ack)
      throws FrameException {
    FileHeader header = new FileHeader(name, size, ack, name);
    for (HeaderCodec writer : List.of(handwritten, jackson)) {
      byte[] json = CodecKit.encode(writer, header);
      CodecKit.assertSame(header, jackson.decode(json, 0, json.length));
      CodecKit.assertSame(header, handwritten.decode(json, 0, json.length));
    }
  }

  private String agreedVerdict(byte[] json) {
    String expected = JsonAgreementTest.verdict(jackson, json);
    assertEquals(expected, JsonAgreementTest.verdict(handwritten, json));
    return expected;
  }

  /// Headers that mostly keep the rules: the required members, and any others between them.
  @Provide
  Arbitrary<String> headers() {
    Arbitrary<String> others =
        Arbitraries.oneOf(member(strings(), values(3)), member(keys(), values(0)));
    return Combinators.combine(
            member(Arbitraries.just("\"file_name\""), mostly(strings(), values(1))),
            member(
                Arbitraries.just("\"file_size\""), mostly(sizes().map(String::valueOf), values(1))),
            others.list().ofMaxSize(4))
        .as(HandwrittenPropertyTest::object);
  }

  /// Headers that keep the rules and have an ignored member.
  @Provide
  Arbitrary<String> plainHeaders() {
    return Combinators.combine(
            member(Arbitraries.just("\"file_name\""), plainStrings()),
            member(Arbitraries.just("\"file_size\""), sizes().map(String::valueOf)),
            member(Arbitraries.just("\"x\""), values(2)).list().ofMaxSize(1))
        .as(HandwrittenPropertyTest::object);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> added =
        Arbitraries.of(characters(MEANINGFUL))
            .list()
            .ofMaxSize(2)
            .map(parts -> String.join("", parts));
    return Combinators.combine(
            Arbitraries.integers().between(0, 999), Arbitraries.integers().between(0, 2), added)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  @Provide
  Arbitrary<Long> sizes() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE);
  }

  /// Mostly ASCII, so that the writer's short ways are taken, and left again.
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    Arbitrary<Integer> ascii = Arbitraries.integers().between(' ', '~');
    Arbitrary<Integer> mostlyAscii = Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(40, ascii));
    return Arbitraries.oneOf(any.list().ofMaxSize(30), mostlyAscii.list().ofMaxSize(80))
        .map(parts -> parts.stream().map(Character::toString).collect(Collectors.joining()));
  }

  private static String object(String first, String second, List<String> others) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < others.size(); i++) {
      text.append(i == 1 ? first + "," : "").append(others.get(i)).append(',');
    }
    text.append(others.size() < 2 ? first + "," : "").append(second);
    return text.append('}').toString();
  }

  private static Arbitrary<String> member(Arbitrary<String> key, Arbitrary<String> value) {
    return Combinators.combine(spaces(), key, spaces(), value)
        .as((before, k, between, v) -> before + k + between + ":" + between + v + before);
  }

  private static Arbitrary<String> spaces() {
    return Arbitraries.of("", "", "", " ", "\n", "\t ", "\r\n");
  }

  private static <T> Arbitrary<T> mostly(Arbitrary<T> usual, Arbitrary<T> other) {
    return Arbitraries.frequencyOf(Tuple.of(12, usual), Tuple.of(1, other));
  }

  /// Keys that mean something, some spelled with escapes, and keys that are likely to meet.
  private static Arbitrary<String> keys() {
    return Arbitraries.of(
            "ack",
            "ac\\u006b",
            "file_path",
            "file_nam\\u0065",
            "file_size",
            "a",
            "\\u0061",
            "b",
            "",
            "File_name")
        .map(key -> '"' + key + '"');
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(numbers(), strings(), Arbitraries.of("true", "false", "null"));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> inner = values(depth - 1);
    return Arbitraries.oneOf(
        scalars,
        inner.list().ofMaxSize(3).map(parts -> "[" + String.join(",", parts) + "]"),
        member(Arbitraries.oneOf(keys(), strings()), inner)
            .list()
            .ofMaxSize(3)
            .map(parts -> "{" + String.join(",", parts) + "}"));
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<String> good =
        Combinators.combine(
                Arbitraries.of("", "-"),
                Arbitraries.of("0", "1", "1234567890", "9223372036854775808"),
                Arbitraries.of("", ".5", ".05"),
                Arbitraries.of("", "e1", "E+10", "e-999"))
            .as((sign, digits, fraction, exponent) -> sign + digits + fraction + exponent);
    return mostly(good, Arbitraries.of("+1", "01", "-", "1.", ".5", "1e", "1e+", "-01", "1L"));
  }

  private static Arbitrary<String> strings() {
    return Arbitraries.frequencyOf(
            Tuple.of(20, pieces()),
            Tuple.of(
                1,
                Arbitraries.of("\\ud83d", "\\ude00", "\\ud83d\\n", "\\x", "\\u00", "\t", "\0")
                    .map(List::of)))
        .map(parts -> '"' + String.join("", parts) + '"');
  }

  private static Arbitrary<String> plainStrings() {
    return pieces().map(parts -> '"' + String.join("", parts) + '"');
  }

  private static Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "a",
            "b",
            "file",
            "0123456789",
            " ",
            "'",
            "/",
            "\u007f",
            "\u00e9",
            "\u6587",
            "\uffff",
            "\uD83D\uDE00",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\u0000",
            "\\u00E9",
            "\\u6587",
            "\\ud83d\\ude00")
        .list()
        .ofMaxSize(6);
  }

  private static List<String> characters(byte[] bytes) {
    return new String(bytes, ISO_8859_1).chars().mapToObj(Character::toString).toList();
  }
}

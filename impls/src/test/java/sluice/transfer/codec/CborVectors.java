package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sluice.transfer.frame.FileHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;

/// Headers in CBOR: those in JSON transcoded where they can be, and some by hand.
final class CborVectors {
  private static final String NAME = text("file_name") + text("a");
  private static final String SIZE = text("file_size") + "01";

  private final List<Vectors.Accepted> accepted = new ArrayList<>();
  private final List<Vectors.Refused> refused = new ArrayList<>();

  private CborVectors() {}

  static Vectors all() {
    CborVectors vectors = new CborVectors();
    vectors.transcode(JsonVectors.all());
    vectors.acceptForms();
    vectors.refuseFrames();
    vectors.refuseMembers();
    return new Vectors(vectors.accepted, vectors.refused);
  }

  /// W2 is about the text, W3 about what it says.
  private void transcode(Vectors json) {
    for (Vectors.Accepted vector : json.accepted()) {
      transcoded(vector.bytes())
          .ifPresent(
              bytes -> accepted.add(new Vectors.Accepted(vector.what(), bytes, vector.header())));
    }
    for (Vectors.Refused vector : json.refused()) {
      if (vector.what().startsWith("W3")) {
        transcoded(vector.bytes())
            .ifPresent(bytes -> refused.add(new Vectors.Refused(vector.what(), bytes)));
      }
    }
  }

  /// The same tokens in CBOR; empty where the text is not JSON at all, or says what CBOR cannot.
  private static Optional<byte[]> transcoded(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json);
        JsonGenerator generator =
            new CBORFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
      while (parser.nextToken() != null) {
        generator.copyCurrentEvent(parser);
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    return Optional.of(bytes.toByteArray());
  }

  private void acceptForms() {
    accept("a definite map", "a2" + NAME + SIZE, 1);
    accept("an indefinite map", "bf" + NAME + SIZE + "ff", 1);
    accept("a long form of the map's size", "b90002" + NAME + SIZE, 1);
    accept("a name in parts", "a2" + text("file_name") + "7f6161" + "60ff" + SIZE, 1);
    accept("a size of 8 bytes", "a2" + NAME + text("file_size") + "1b0000000000000005", 5);
    for (String value :
        List.of(
            "f6",
            "f7",
            "f93c00",
            "43010203",
            "5f4101ff",
            "c074",
            "1bffffffffffffffff",
            "c24105",
            "f0",
            "9f01ff")) {
      String whole = value.equals("c074") ? "c0" + text("2013-03-21T20:04:00Z") : value;
      accept("an ignored " + value, "a3" + NAME + SIZE + text("x") + whole, 1);
    }
  }

  private void refuseFrames() {
    String whole = "a2" + NAME + SIZE;
    for (String hex :
        List.of(
            "",
            "80",
            "82" + NAME,
            "f6",
            "01",
            text("a"),
            "a0",
            "bf",
            "bfff",
            "ff",
            "a1" + NAME,
            "a1" + SIZE,
            "81" + whole,
            "c1" + whole)) {
      refuse("W2 not one whole map: " + hex, hex);
    }
    for (String after : List.of("00", "f6", "ff", "a0", "60", whole, "1c")) {
      refuse("W2 behind the map: " + after, whole + after);
    }
    refuse("W2 an indefinite map without its end", "bf" + NAME + SIZE);
    refuse("W2 a key without a value", "bf" + NAME + SIZE + text("x") + "ff");
    refuse("W2 a map that announces too much", "a3" + NAME + SIZE);
    refuse(
        "W2 a text that announces too much",
        "a2" + SIZE + text("file_name") + "7bffffffffffffffff61");
    refuse("W2 a text of 2 GiB", "a2" + SIZE + text("file_name") + "7a7fffffff61");
    refuse("W2 a reserved head", "a3" + NAME + SIZE + text("x") + "1c");
    refuse("W3 60,000 open arrays", "a3" + NAME + SIZE + text("x") + "81".repeat(60_000));
    refuse("W3 60,000 open tags", "a3" + NAME + SIZE + text("x") + "c1".repeat(60_000));
  }

  private void refuseMembers() {
    for (String value : List.of("4161", "01", "f6", "f7", "f5", "80", "a0", "f93c00", "c24105")) {
      refuse("W3 name " + value, "a2" + SIZE + text("file_name") + value);
      refuse("W3 path " + value, "a3" + NAME + SIZE + text("file_path") + value);
    }
    for (String value :
        List.of(
            "20",
            "3b7fffffffffffffff",
            "3bffffffffffffffff",
            "1b8000000000000000",
            "1bffffffffffffffff",
            "c24105",
            "c2488000000000000000",
            "f93c00",
            "fa3f800000",
            "fb3ff0000000000000",
            "f6",
            "f7",
            "f5",
            "4101",
            "6131",
            "8101")) {
      refuse("W3 size " + value, "a2" + NAME + text("file_size") + value);
    }
    for (String value : List.of("01", "00", "f6", "f7", "f0", "6474727565", "81f5")) {
      refuse("W3 ack " + value, "a3" + NAME + SIZE + text("ack") + value);
    }
    refuse("W3 key twice", "a3" + NAME + SIZE + SIZE);
    refuse(
        "W3 key twice, once in parts",
        "a3" + NAME + SIZE + "7f" + text("file_") + text("name") + "ff" + text("a"));
    for (String bad : List.of("80", "c080", "eda080", "eda0bdedb880", "f4908080", "ff", "c3")) {
      String broken = "6" + bad.length() / 2 + bad;
      refuse("W2 no UTF-8, name: " + bad, "a2" + SIZE + text("file_name") + broken);
      refuse(
          "W2 no UTF-8, name in parts: " + bad,
          "a2" + SIZE + text("file_name") + "7f" + broken + "ff");
      refuse("W2 no UTF-8, ignored: " + bad, "a3" + NAME + SIZE + text("x") + "81" + broken);
      refuse("W2 no UTF-8, key: " + bad, "a3" + NAME + SIZE + broken + "00");
    }
  }

  /// A short text, in hexadecimal.
  private static String text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return HexFormat.of().toHexDigits((byte) (0x60 + bytes.length))
        + HexFormat.of().formatHex(bytes);
  }

  private void accept(String what, String hex, long size) {
    accepted.add(
        new Vectors.Accepted(
            "W3 " + what, HexFormat.of().parseHex(hex), new FileHeader("a", size, false)));
  }

  private void refuse(String what, String hex) {
    refused.add(new Vectors.Refused(what, HexFormat.of().parseHex(hex)));
  }
}

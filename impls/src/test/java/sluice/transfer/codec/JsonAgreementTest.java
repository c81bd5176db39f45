package sluice.transfer.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sluice.catalog.Catalog;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// The JSON codecs, written by different people, are each other's oracle.
class JsonAgreementTest {
  private static final FileHeader SAMPLE =
      new FileHeader("a\"\u6587\uD83D\uDE00", 1234, true, "E:\\a");

  /// All of ASCII, and bytes that play each part in UTF-8.
  private static final int[] REPLACEMENTS =
      IntStream.concat(
              IntStream.range(0, 128), IntStream.of(0x80, 0xBF, 0xC0, 0xC3, 0xE6, 0xED, 0xF0, 0xFF))
          .toArray();

  private final Map<String, HeaderCodec> codecs = jsonCodecs();

  private static Map<String, HeaderCodec> jsonCodecs() {
    Catalog<HeaderCodec> catalog = HeaderCodec.installed();
    Map<String, HeaderCodec> codecs = new TreeMap<>();
    for (String name : catalog.names()) {
      HeaderCodec codec = catalog.find(name).get();
      if (CodecKit.encode(codec, SAMPLE)[0] == '{') {
        codecs.put(name, codec);
      }
    }
    return codecs;
  }

  @Test
  void severalCodecsSpeakJson() {
    assertTrue(codecs.keySet().containsAll(List.of("handwritten", "jackson", "fastjson2")));
  }

  @Test
  void whatOneWritesEveryOtherReads() throws FrameException {
    for (HeaderCodec writer : codecs.values()) {
      for (FileHeader header : CodecKit.HEADERS) {
        byte[] json = CodecKit.encode(writer, header);
        for (HeaderCodec reader : codecs.values()) {
          CodecKit.assertSame(header, reader.decode(json, 0, json.length));
        }
      }
    }
  }

  @Test
  void everyChangedByteIsJudgedAlike() {
    for (byte[] json :
        List.of(
            CodecKit.encode(codecs.get("handwritten"), SAMPLE),
            JsonVectors.utf8(
                "{'file_name':'\\u0061\\n"
                    + "','x':[-1.5e+3,{'y':null,'z':'\u6587'}],'file_size':10}"))) {
      for (int i = 0; i < json.length; i++) {
        byte original = json[i];
        for (int value : REPLACEMENTS) {
          json[i] = (byte) value;
          assertAgreement(json);
        }
        json[i] = original;
      }
    }
  }

  @Test
  void missingAndRepeatedBytesAreJudgedAlike() {
    byte[] json = JsonVectors.utf8(JsonVectors.documentHeader());
    for (int from = 0; from < json.length; from++) {
      for (int to = Math.max(0, from - 6); to < Math.min(json.length, from + 6); to++) {
        byte[] spliced = new byte[from + json.length - to];
        System.arraycopy(json, 0, spliced, 0, from);
        System.arraycopy(json, to, spliced, from, json.length - to);
        assertAgreement(spliced);
      }
    }
  }

  private void assertAgreement(byte[] json) {
    String first = null;
    for (Map.Entry<String, HeaderCodec> codec : codecs.entrySet()) {
      String verdict = verdict(codec.getValue(), json);
      if (first == null) {
        first = verdict;
      }
      assertEquals(
          first, verdict, () -> codec.getKey() + ": " + new String(json, StandardCharsets.UTF_8));
    }
  }

  /// What a codec makes of a text: the values, or that it refused it.
  static String verdict(HeaderCodec codec, byte[] json) {
    try {
      Header header = codec.decode(json, 0, json.length);
      return header.fileSize() + " " + header.ack() + " " + header.fileName();
    } catch (FrameException e) {
      return e.code().name();
    }
  }
}

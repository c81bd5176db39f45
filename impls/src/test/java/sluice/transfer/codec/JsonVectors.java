package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Headers in JSON. For the eye, `'` stands for the double quote.
final class JsonVectors {
  /// The members that every header has.
  static final String REQUIRED = "'file_name':'a','file_size':1";

  private JsonVectors() {}

  static Vectors all() {
    List<Vectors.Refused> refused = new ArrayList<>();
    refused.addAll(new JsonTextRefusals().all());
    refused.addAll(new JsonMemberRefusals().all());
    return new Vectors(new JsonAcceptances().all(), refused);
  }

  static String documentHeader() {
    return "{'file_name': 'avi.txt', 'file_size': 1234, 'file_path': 'E:\\\\python\\\\avi.txt'}";
  }

  /// The text in bytes, with `'` as the double quote.
  static byte[] utf8(String text) {
    return quoted(text).getBytes(UTF_8);
  }

  static String quoted(String text) {
    return text.replace('\'', '"');
  }

  static String manyKeys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'k" + i + "':1")
        .collect(Collectors.joining(","));
  }

  static String nested(String open, String close, int depth) {
    return nested(open, close, depth, "");
  }

  static String nested(String open, String close, int depth, String inside) {
    return open.repeat(depth) + inside + close.repeat(depth);
  }
}

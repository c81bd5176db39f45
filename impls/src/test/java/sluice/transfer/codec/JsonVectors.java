package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.WireFormat;

/// Headers in JSON. For the eye, `'` stands for the double quote.
final class JsonVectors {
  private static final String REQUIRED = "'file_name':'a','file_size':1";
  private static final long MAX = Long.MAX_VALUE;

  private final List<Vectors.Accepted> accepted = new ArrayList<>();
  private final List<Vectors.Refused> refused = new ArrayList<>();

  private JsonVectors() {}

  static Vectors all() {
    JsonVectors vectors = new JsonVectors();
    vectors.acceptTexts();
    vectors.acceptValues();
    vectors.acceptIgnored();
    vectors.refuseFrames();
    vectors.refuseGrammar();
    vectors.refuseStrings();
    vectors.refuseNumbers();
    vectors.refuseUtf8();
    vectors.refuseTypes();
    vectors.refuseDuplicates();
    vectors.refuseNesting();
    return new Vectors(vectors.accepted, vectors.refused);
  }

  private void acceptTexts() {
    accept("the document's header", documentHeader(), "avi.txt", 1234, false);
    accept("no white space", "{" + REQUIRED + "}", "a", 1, false);
    accept(
        "all white space of JSON",
        "{ \n\r\t'file_name'\t:\n'a'\r,\n'file_size' : 1\t}",
        "a",
        1,
        false);
    accept("keys in another order", "{'file_size':2,'ack':true,'file_name':'b'}", "b", 2, true);
    accept(
        "keys spelled with escapes",
        "{'file\\u005fname':'a','\\u0066\\u0069\\u006c\\u0065\\u005f\\u0073\\u0069\\u007a\\u0065':1,"
            + "'\\u0061ck':true}",
        "a",
        1,
        true);
    accept("keys that differ in case", "{'File_Name':1,'ACK':2," + REQUIRED + "}", "a", 1, false);
    accept(
        "keys that begin alike",
        "{'file_nam':1,'file_name2':1,'ac':1,'ack2':1," + REQUIRED + "}",
        "a",
        1,
        false);
  }

  private void acceptValues() {
    acceptName("an empty name", "", "");
    acceptName("Chinese", "\u6587\u4ef6.txt", "\u6587\u4ef6.txt");
    acceptName("an emoji", "\uD83D\uDE00", "\uD83D\uDE00");
    acceptName("an emoji as escapes", "\\ud83d\\uDE00", "\uD83D\uDE00");
    acceptName(
        "every escape",
        "\\'\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u4Ef6",
        "\"\\/\b\f\n\r\tA\u00e9\u4ef6");
    acceptName("an escaped NUL", "a\\u0000b", "a\0b");
    acceptName("DEL, line separator, noncharacter", "\u007f\u2028\uffff", "\u007f\u2028\uffff");
    acceptName("the last code point", "\uDBFF\uDFFF", "\uDBFF\uDFFF");
    for (int length = 1; length < 20; length++) {
      acceptName(
          "length " + length + " and an escape",
          "x".repeat(length) + "\\n",
          "x".repeat(length) + "\n");
      acceptName(
          "length " + length + " and beyond ASCII",
          "x".repeat(length) + "\u00e9",
          "x".repeat(length) + "\u00e9");
    }
    acceptName("a name of 60,000 bytes", "n".repeat(60_000), "n".repeat(60_000));
    accept("size 0", "{'file_name':'a','file_size':0}", "a", 0, false);
    accept("size -0", "{'file_name':'a','file_size':-0}", "a", 0, false);
    accept("size 10", "{'file_name':'a','file_size':10}", "a", 10, false);
    accept("size 2^31", "{'file_name':'a','file_size':2147483648}", "a", 1L << 31, false);
    accept("size 2^63-1", "{'file_name':'a','file_size':9223372036854775807}", "a", MAX, false);
    accept("ack true", "{" + REQUIRED + ",'ack':true}", "a", 1, true);
    accept("ack false", "{" + REQUIRED + ",'ack':false}", "a", 1, false);
    accept("a path", "{'file_path':'E:\\\\a'," + REQUIRED + "}", "a", 1, false);
  }

  private void acceptIgnored() {
    for (String value :
        List.of(
            "null",
            "true",
            "false",
            "''",
            "'\\u0000'",
            "[]",
            "{}",
            "[ ]",
            "{ }",
            "0",
            "-0",
            "-0.0",
            "1.5",
            "1e5",
            "1E+5",
            "1e-5",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "99999999999999999999999999",
            "[1,[2,{'a':[]}],null]",
            "{'a':1,'b':{'a':1,'b':2}}",
            "[{'a':1},{'a':1}]",
            "{'file_name':1,'file_size':'x','ack':null}",
            "{'$ref':'$'}",
            "'\\ud800'",
            "'\\udc00\\ud800'",
            "'\\ud800\\ud83d\\ude00'",
            "'\u6587\uD83D\uDE00'")) {
      acceptMember("an ignored " + value, "'x':" + value);
    }
    acceptMember("a path with half a surrogate pair", "'file_path':'\\ud800'");
    acceptMember("'$ref' as a key", "'$ref':'$'");
    acceptMember("'@type' as a key", "'@type':'java.lang.Object'");
    acceptMember("an empty key", "'':1");
    acceptMember(
        "the deepest nesting, arrays", "'x':" + nested("[", "]", WireFormat.MAX_NESTING - 1));
    acceptMember(
        "the deepest nesting, objects",
        "'x':" + nested("{'x':", "}", WireFormat.MAX_NESTING - 1, "1"));
    acceptMember("a number of 60,000 digits", "'x':" + "7".repeat(60_000));
    acceptMember("a fraction of 60,000 digits", "'x':0." + "7".repeat(60_000) + "e1");
    acceptMember("a key of 60,000 bytes", "'" + "k".repeat(60_000) + "':1");
    acceptMember("a string of 60,000 bytes", "'x':'" + "k".repeat(60_000) + "'");
    acceptMember("6,000 keys", manyKeys(6_000));
    acceptMember("6,000 objects", "'x':[" + "{'':0},".repeat(6_000) + "1]");
    acceptMember(
        "1,500 keys with escapes",
        IntStream.range(0, 1_500)
            .mapToObj(i -> "'k\\u%04x%d':%d".formatted(0x4e00 + i, i, i % 10))
            .collect(Collectors.joining(",")));
  }

  private void refuseFrames() {
    for (String text :
        List.of("", "{", "}", "x", "[]", "null", "1", "''", "[{" + REQUIRED + "}]", "{]", "{x}")) {
      refuse("W2 not an object: " + text, text);
    }
    String whole = "{" + REQUIRED + "}";
    refuse("W2 white space before", " " + whole);
    refuse("W2 white space after", whole + " ");
    refuse("W2 a newline after", whole + "\n");
    refuse("W2 a byte order mark", "\ufeff" + whole);
    refuse("W2 a brace after", whole + "}");
    refuse("W2 a second object", whole + whole);
    refuse("W2 a second object behind a newline", whole + "\n" + whole);
    refuse("W2 an empty object after", whole + "{}");
    refuse("W2 something after", whole + "x}");
    refuse("W2 NUL before", "\0" + whole);
    refuse("W2 NUL after", whole + "\0");
    refuse("W2 NUL between", "{\0" + REQUIRED + "}");
    refuseBytes("W2 UTF-16, big-endian", quoted(whole).getBytes(UTF_16BE));
    refuseBytes("W2 UTF-16, little-endian", quoted(whole).getBytes(UTF_16LE));
  }

  private void refuseGrammar() {
    for (String member :
        List.of(
            "/**/'x':1",
            "'x':1/**/",
            "'x'/**/:1",
            "'x':/**/1",
            "//\n'x':1",
            "#\n'x':1",
            "x:1",
            "'x':y",
            "'x'",
            "'x':",
            "'x' 1",
            "'x'::1",
            "'x'=1",
            "'x':1 2",
            ":1",
            "1:1",
            "null:1",
            "'x':1,",
            ",'x':1",
            "'x':1,,'y':1",
            "'x':1;'y':1",
            "'x':[1,]",
            "'x':[,1]",
            "'x':[,]",
            "'x':[1 2]",
            "'x':[1",
            "'x':1]",
            "'x':[1}",
            "'x':[}]",
            "'x':{]",
            "'x':{'y':1,}",
            "'x':{,}",
            "'x':{'y'}",
            "'x':{1}",
            "'x':{'y':}",
            "'x':(1)",
            "'x':True",
            "'x':tru",
            "'x':truex",
            "'x':nul",
            "'x':nulll",
            "'x':falsee",
            "'x':undefined",
            "'x':NaN",
            "'x':Infinity",
            "'x':-Infinity",
            "'x':INF",
            "'x':new Date(1)",
            "'x':Set[1]",
            "'x':TreeSet[1]",
            "\f'x':1",
            "\u000b'x':1",
            "'x':\u00a01",
            "'x':\u20281")) {
      refuseMember("W2 not JSON: " + member, member);
    }
    refuseExact("W2 single quotes", "{'file_name':'a','file_size':1}");
    refuseExact("W2 a key in single quotes", "{'x':1,\"file_name\":\"a\",\"file_size\":1}");
    refuseExact("W2 a value in single quotes", "{\"file_name\":'a',\"file_size\":1}");
    refuseExact(
        "W2 an ignored value in single quotes", "{\"x\":'a',\"file_name\":\"a\",\"file_size\":1}");
  }

  private void refuseStrings() {
    for (char c = 0; c < ' '; c++) {
      refuse("W2 raw control character " + (int) c, "{'file_name':'a" + c + "','file_size':1}");
      refuseMember("W2 raw control character, ignored, " + (int) c, "'x':'12345678" + c + "'");
      refuseMember("W2 raw control character, key, " + (int) c, "'x" + c + "':1");
    }
    for (String escape :
        List.of(
            "\\x41",
            "\\a",
            "\\v",
            "\\0",
            "\\u",
            "\\u1",
            "\\u123",
            "\\u12G4",
            "\\u 123",
            "\\u+123",
            "\\U0041",
            "\\u{41}",
            "\\\n",
            "\\\u00e9",
            "\\N")) {
      refuse("W2 escape " + escape, "{'file_name':'" + escape + "','file_size':1}");
      refuseMember("W2 ignored escape " + escape, "'x':'" + escape + "'");
      refuseMember("W2 escape in a key " + escape, "'x" + escape + "':1");
    }
    refuseExact("W2 escaped single quote", "{\"file_name\":\"\\'\",\"file_size\":1}");
    refuseMember("W2 an open string", "'x':'");
    refuseMember("W2 an open string that ends in an escape", "'x':'\\'");
    for (String half :
        List.of(
            "\\ud800",
            "\\udfff",
            "\\udc00\\ud800",
            "\\ud800x",
            "\\ud800\\n",
            "\\ud800\\ud83d\\ude00",
            "\\ud83d\uD83D\uDE00",
            "\\ude00\u6587")) {
      refuse(
          "W3 half a surrogate pair in the name: " + half,
          "{'file_name':'" + half + "','file_size':1}");
      refuseMember("W3 half a surrogate pair in a key: " + half, "'" + half + "':1");
      refuseMember("W3 half a surrogate pair in a nested key: " + half, "'x':{'" + half + "':1}");
    }
  }

  private void refuseNumbers() {
    for (String number :
        List.of(
            "01", "-01", "00", "-00", "+1", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1E-", "1.5e",
            "0x1F", "0b1", "1L", "1B", "1S", "1F", "1D", "1_000", "-", "--1", "-a", "1e5.5",
            "1.2.3", "1-", "\u0661")) {
      refuseMember("W2 number " + number, "'x':" + number);
      refuseMember("W2 number in an array " + number, "'x':[" + number + "]");
      refuse("W2 size " + number, "{'file_name':'a','file_size':" + number + "}");
    }
  }

  private void refuseUtf8() {
    for (String hex :
        List.of(
            "80",
            "bf",
            "c080",
            "c1bf",
            "c3",
            "c328",
            "e08080",
            "e09fbf",
            "e282",
            "e28228",
            "eda080",
            "edbfbf",
            "eda0bdedb880",
            "f0808080",
            "f08fbfbf",
            "f09f98",
            "f09f9828",
            "f4908080",
            "f5808080",
            "f8888080 80",
            "fe",
            "ff")) {
      byte[] bad = HexFormat.of().parseHex(hex.replace(" ", ""));
      refuseBytes("W2 no UTF-8, name: " + hex, join("{'file_name':'a", bad, "','file_size':1}"));
      refuseBytes(
          "W2 no UTF-8, path: " + hex, join("{'file_path':'12345678", bad, "'," + REQUIRED + "}"));
      refuseBytes("W2 no UTF-8, ignored: " + hex, join("{'x':['", bad, "']," + REQUIRED + "}"));
      refuseBytes("W2 no UTF-8, key: " + hex, join("{'x", bad, "':1," + REQUIRED + "}"));
      refuseBytes("W2 no UTF-8, outside: " + hex, join("{", bad, REQUIRED + "}"));
    }
  }

  private void refuseTypes() {
    refuse("W3 no name", "{'file_size':1}");
    refuse("W3 no size", "{'file_name':'a'}");
    refuse("W3 no key at all", "{}");
    refuse("W3 the keys one level too deep", "{'x':{" + REQUIRED + "}}");
    for (String value : List.of("1", "1.5", "true", "false", "null", "[]", "['a']", "{}")) {
      refuse("W3 name " + value, "{'file_name':" + value + ",'file_size':1}");
      refuseMember("W3 path " + value, "'file_path':" + value);
    }
    for (String value :
        List.of(
            "'1'",
            "''",
            "'x'",
            "true",
            "false",
            "null",
            "[]",
            "[1]",
            "{}",
            "1.0",
            "1.5",
            "0.0",
            "-0.0",
            "1e0",
            "1e2",
            "1E2",
            "1e-2",
            "-1",
            "-9223372036854775808",
            "-9223372036854775809",
            "9223372036854775808",
            "9223372036854775810",
            "18446744073709551615",
            "18446744073709551617",
            "92233720368547758070",
            "99999999999999999999999",
            "9223372036854775807.0")) {
      refuse("W3 size " + value, "{'file_name':'a','file_size':" + value + "}");
      refuse("W3 size first " + value, "{'file_size':" + value + ",'file_name':'a'}");
    }
    for (String value : List.of("1", "0", "'true'", "''", "null", "[]", "[true]", "{}", "1.0")) {
      refuseMember("W3 ack " + value, "'ack':" + value);
    }
  }

  private void refuseDuplicates() {
    refuseMember("W3 name twice", "'file_name':'a'");
    refuseMember("W3 name twice, differing", "'file_name':'b'");
    refuseMember("W3 size twice", "'file_size':1");
    refuseMember("W3 ack twice", "'ack':true,'ack':true");
    refuseMember("W3 ack twice, differing", "'ack':true,'ack':false");
    refuseMember("W3 path twice", "'file_path':'a','file_path':'a'");
    refuseMember("W3 name twice, once with an escape", "'file\\u005fname':'a'");
    refuseMember("W3 size twice, once with an escape", "'file_siz\\u0065':1");
    refuseMember("W3 ack twice, both with escapes", "'\\u0061ck':true,'a\\u0063k':true");
    for (String keys :
        List.of(
            "'x':1,'x':1",
            "'x':1,'y':2,'x':3",
            "'':1,'':2",
            "'\\u0078':1,'x':2",
            "'\\/':1,'/':2",
            "'\\n':1,'\\u000a':2",
            "'\uD83D\uDE00':1,'\\ud83d\\ude00':2",
            "'\u6587':1,'\\u6587':2",
            "'a long key of many bytes':1,'a long key of many bytes':1")) {
      refuseMember("W3 unknown key twice: " + keys, keys);
      refuseMember("W3 nested key twice: " + keys, "'n':{" + keys + "}");
      refuseMember("W3 key twice inside an array: " + keys, "'n':[0,{" + keys + "}]");
      refuseMember(
          "W3 key twice behind an object: " + keys,
          "'n':{" + keys.replaceFirst(",", ",'o':{'x':1},") + "}");
    }
    refuseMember("W3 the first of 6,000 keys twice", manyKeys(6_000) + ",'k0':1");
    refuseMember("W3 the last of 6,000 keys twice", manyKeys(6_000) + ",'k5999':1");
  }

  private void refuseNesting() {
    int tooMany = WireFormat.MAX_NESTING;
    refuseMember("W3 nesting of arrays", "'x':" + nested("[", "]", tooMany));
    refuseMember("W3 nesting of objects", "'x':" + nested("{'x':", "}", tooMany, "1"));
    refuseMember("W3 nesting of both", "'x':" + nested("[{'x':", "}]", tooMany / 2 + 1, "1"));
    refuseMember("W3 nesting of 30,000 arrays", "'x':" + nested("[", "]", 30_000));
    refuseMember("W3 nesting of 9,000 objects", "'x':" + nested("{'x':", "}", 9_000, "1"));
    refuseMember("W3 60,000 open brackets", "'x':" + "[".repeat(60_000));
  }

  static String documentHeader() {
    return "{'file_name': 'avi.txt', 'file_size': 1234, 'file_path': 'E:\\\\python\\\\avi.txt'}";
  }

  /// The text in bytes, with `'` as the double quote.
  static byte[] utf8(String text) {
    return quoted(text).getBytes(UTF_8);
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static String manyKeys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'k" + i + "':1")
        .collect(Collectors.joining(","));
  }

  private static String nested(String open, String close, int depth) {
    return nested(open, close, depth, "");
  }

  private static String nested(String open, String close, int depth, String inside) {
    return open.repeat(depth) + inside + close.repeat(depth);
  }

  private static byte[] join(String before, byte[] middle, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(utf8(before));
    all.writeBytes(middle);
    all.writeBytes(utf8(after));
    return all.toByteArray();
  }

  private void acceptName(String what, String spelled, String name) {
    accept(what, "{'file_name':'" + spelled + "','file_size':1}", name, 1, false);
  }

  private void acceptMember(String what, String member) {
    accept(what + ", first", "{" + member + "," + REQUIRED + "}", "a", 1, false);
    accept(what + ", last", "{" + REQUIRED + "," + member + "}", "a", 1, false);
  }

  private void accept(String what, String text, String name, long size, boolean ack) {
    accepted.add(new Vectors.Accepted("W3 " + what, utf8(text), new FileHeader(name, size, ack)));
  }

  private void refuseMember(String what, String member) {
    refuse(what + " (first)", "{" + member + "," + REQUIRED + "}");
    refuse(what + " (last)", "{" + REQUIRED + "," + member + "}");
  }

  private void refuse(String what, String text) {
    refuseBytes(what, utf8(text));
  }

  private void refuseExact(String what, String text) {
    refuseBytes(what, text.getBytes(UTF_8));
  }

  private void refuseBytes(String what, byte[] bytes) {
    refused.add(new Vectors.Refused(what, bytes));
  }
}

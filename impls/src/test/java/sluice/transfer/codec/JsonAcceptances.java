package sluice.transfer.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.WireFormat;

/// Headers in JSON that keep the rules.
final class JsonAcceptances {
  private static final long MAX = Long.MAX_VALUE;

  private final List<Vectors.Accepted> accepted = new ArrayList<>();

  List<Vectors.Accepted> all() {
    acceptTexts();
    acceptValues();
    acceptIgnored();
    return List.copyOf(accepted);
  }

  private void acceptTexts() {
    accept("the document's header", JsonVectors.documentHeader(), "avi.txt", 1234, false);
    accept("no white space", "{" + JsonVectors.REQUIRED + "}", "a", 1, false);
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
    accept(
        "keys that differ in case",
        "{'File_Name':1,'ACK':2," + JsonVectors.REQUIRED + "}",
        "a",
        1,
        false);
    accept(
        "keys that begin alike",
        "{'file_nam':1,'file_name2':1,'ac':1,'ack2':1," + JsonVectors.REQUIRED + "}",
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
    accept("ack true", "{" + JsonVectors.REQUIRED + ",'ack':true}", "a", 1, true);
    accept("ack false", "{" + JsonVectors.REQUIRED + ",'ack':false}", "a", 1, false);
    accept("a path", "{'file_path':'E:\\\\a'," + JsonVectors.REQUIRED + "}", "a", 1, false);
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
        "the deepest nesting, arrays",
        "'x':" + JsonVectors.nested("[", "]", WireFormat.MAX_NESTING - 1));
    acceptMember(
        "the deepest nesting, objects",
        "'x':" + JsonVectors.nested("{'x':", "}", WireFormat.MAX_NESTING - 1, "1"));
    acceptMember("a number of 60,000 digits", "'x':" + "7".repeat(60_000));
    acceptMember("a fraction of 60,000 digits", "'x':0." + "7".repeat(60_000) + "e1");
    acceptMember("a key of 60,000 bytes", "'" + "k".repeat(60_000) + "':1");
    acceptMember("a string of 60,000 bytes", "'x':'" + "k".repeat(60_000) + "'");
    acceptMember("6,000 keys", JsonVectors.manyKeys(6_000));
    acceptMember("6,000 objects", "'x':[" + "{'':0},".repeat(6_000) + "1]");
    acceptMember(
        "1,500 keys with escapes",
        IntStream.range(0, 1_500)
            .mapToObj(i -> "'k\\u%04x%d':%d".formatted(0x4e00 + i, i, i % 10))
            .collect(Collectors.joining(",")));
  }

  private void acceptName(String what, String spelled, String name) {
    accept(what, "{'file_name':'" + spelled + "','file_size':1}", name, 1, false);
  }

  private void acceptMember(String what, String member) {
    accept(what + ", first", "{" + member + "," + JsonVectors.REQUIRED + "}", "a", 1, false);
    accept(what + ", last", "{" + JsonVectors.REQUIRED + "," + member + "}", "a", 1, false);
  }

  private void accept(String what, String text, String name, long size, boolean ack) {
    accepted.add(
        new Vectors.Accepted(
            "W3 " + what, JsonVectors.utf8(text), new FileHeader(name, size, ack)));
  }
}

package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/// Texts that are not one JSON object in UTF-8.
final class JsonTextRefusals extends JsonRefusals {
  @Override
  void collect() {
    refuseFrames();
    refuseGrammar();
    refuseStrings();
    refuseNumbers();
    refuseUtf8();
  }

  private void refuseFrames() {
    for (String text :
        List.of(
            "",
            "{",
            "}",
            "x",
            "[]",
            "null",
            "1",
            "''",
            "[{" + JsonVectors.REQUIRED + "}]",
            "{]",
            "{x}")) {
      refuse("W2 not an object: " + text, text);
    }
    String whole = "{" + JsonVectors.REQUIRED + "}";
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
    refuse("W2 NUL between", "{\0" + JsonVectors.REQUIRED + "}");
    refuseBytes("W2 UTF-16, big-endian", JsonVectors.quoted(whole).getBytes(UTF_16BE));
    refuseBytes("W2 UTF-16, little-endian", JsonVectors.quoted(whole).getBytes(UTF_16LE));
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
          "W2 no UTF-8, path: " + hex,
          join("{'file_path':'12345678", bad, "'," + JsonVectors.REQUIRED + "}"));
      refuseBytes(
          "W2 no UTF-8, ignored: " + hex, join("{'x':['", bad, "']," + JsonVectors.REQUIRED + "}"));
      refuseBytes(
          "W2 no UTF-8, key: " + hex, join("{'x", bad, "':1," + JsonVectors.REQUIRED + "}"));
      refuseBytes("W2 no UTF-8, outside: " + hex, join("{", bad, JsonVectors.REQUIRED + "}"));
    }
  }

  private static byte[] join(String before, byte[] middle, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(JsonVectors.utf8(before));
    all.writeBytes(middle);
    all.writeBytes(JsonVectors.utf8(after));
    return all.toByteArray();
  }
}

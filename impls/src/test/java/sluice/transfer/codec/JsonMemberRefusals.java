package sluice.transfer.codec;

import java.util.List;
import sluice.transfer.frame.WireFormat;

/// Objects whose members break a rule.
final class JsonMemberRefusals extends JsonRefusals {
  @Override
  void collect() {
    refuseTypes();
    refuseDuplicates();
    refuseNesting();
  }

  private void refuseTypes() {
    refuse("W3 no name", "{'file_size':1}");
    refuse("W3 no size", "{'file_name':'a'}");
    refuse("W3 no key at all", "{}");
    refuse("W3 the keys one level too deep", "{'x':{" + JsonVectors.REQUIRED + "}}");
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
    refuseMember("W3 the first of 6,000 keys twice", JsonVectors.manyKeys(6_000) + ",'k0':1");
    refuseMember("W3 the last of 6,000 keys twice", JsonVectors.manyKeys(6_000) + ",'k5999':1");
  }

  private void refuseNesting() {
    int tooMany = WireFormat.MAX_NESTING;
    refuseMember("W3 nesting of arrays", "'x':" + JsonVectors.nested("[", "]", tooMany));
    refuseMember("W3 nesting of objects", "'x':" + JsonVectors.nested("{'x':", "}", tooMany, "1"));
    refuseMember(
        "W3 nesting of both", "'x':" + JsonVectors.nested("[{'x':", "}]", tooMany / 2 + 1, "1"));
    refuseMember("W3 nesting of 30,000 arrays", "'x':" + JsonVectors.nested("[", "]", 30_000));
    refuseMember(
        "W3 nesting of 9,000 objects", "'x':" + JsonVectors.nested("{'x':", "}", 9_000, "1"));
    refuseMember("W3 60,000 open brackets", "'x':" + "[".repeat(60_000));
  }
}

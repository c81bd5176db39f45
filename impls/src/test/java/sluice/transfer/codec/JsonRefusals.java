package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// Headers in JSON that break a rule: how they are collected.
abstract sealed class JsonRefusals permits JsonTextRefusals, JsonMemberRefusals {
  private final List<Vectors.Refused> refused = new ArrayList<>();

  abstract void collect();

  final List<Vectors.Refused> all() {
    collect();
    return List.copyOf(refused);
  }

  final void refuseMember(String what, String member) {
    refuse(what + " (first)", "{" + member + "," + JsonVectors.REQUIRED + "}");
    refuse(what + " (last)", "{" + JsonVectors.REQUIRED + "," + member + "}");
  }

  final void refuse(String what, String text) {
    refuseBytes(what, JsonVectors.utf8(text));
  }

  final void refuseExact(String what, String text) {
    refuseBytes(what, text.getBytes(UTF_8));
  }

  final void refuseBytes(String what, byte[] bytes) {
    refused.add(new Vectors.Refused(what, bytes));
  }
}

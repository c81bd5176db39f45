package sluice.transfer.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import sluice.transfer.frame.FileHeader;

/// Encoded headers and what a codec has to make of them.
///
/// @param accepted those that keep the rules
/// @param refused those that break one
record Vectors(List<Accepted> accepted, List<Refused> refused) {
  /// @param what the rule, and what is special
  /// @param encoded the encoded header, a character for each byte
  /// @param header its values; the path is not compared
  record Accepted(String what, String encoded, FileHeader header) {
    Accepted(String what, byte[] bytes, FileHeader header) {
      this(what, new String(bytes, ISO_8859_1), header);
    }

    byte[] bytes() {
      return encoded.getBytes(ISO_8859_1);
    }
  }

  /// @param what the rule, and what is wrong
  /// @param encoded the encoded header, a character for each byte
  record Refused(String what, String encoded) {
    Refused(String what, byte[] bytes) {
      this(what, new String(bytes, ISO_8859_1));
    }

    byte[] bytes() {
      return encoded.getBytes(ISO_8859_1);
    }
  }
}

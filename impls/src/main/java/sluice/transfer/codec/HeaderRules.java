package sluice.transfer.codec;

import java.util.regex.Pattern;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// The rules of W2 and W3 that libraries do not know, and how a breach is reported.
final class HeaderRules {
  static final String FILE_NAME = "file_name";
  static final String FILE_SIZE = "file_size";
  static final String FILE_PATH = "file_path";
  static final String ACK = "ack";

  private static final int MAX_MESSAGE = 200;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

  private HeaderRules() {}

  /// Checks that the text can be one JSON object and nothing else, in strict UTF-8.
  static void checkText(byte[] source, int offset, int length) throws FrameException {
    int end = offset + length;
    if (length < 2 || source[offset] != '{' || source[end - 1] != '}') {
      throw refused("header: expected one JSON object, from { to }");
    }
    int invalid = Utf8.firstInvalid(source, offset, end);
    if (invalid < end) {
      throw refused("header, byte " + (invalid - offset) + ": expected UTF-8");
    }
  }

  /// The header made of what was read.
  ///
  /// @param fileName null where the key was absent
  /// @param fileSize null where the key was absent
  static FileHeader header(String fileName, Long fileSize, boolean ack) throws FrameException {
    if (fileName == null) {
      throw missing(FILE_NAME);
    }
    if (fileSize == null) {
      throw missing(FILE_SIZE);
    }
    if (fileSize < 0) {
      throw wrong(FILE_SIZE, "0 to 2^63-1", fileSize);
    }
    if (Utf8.hasLoneSurrogate(fileName)) {
      throw loneSurrogate(FILE_NAME);
    }
    return new FileHeader(fileName, fileSize, ack);
  }

  /// The path to be written, or null for none.
  static String path(Header header) {
    return header instanceof FileHeader file ? file.filePath() : null;
  }

  static FrameException missing(String key) {
    return refused("header: expected the key " + key + ", got none");
  }

  static FrameException wrong(String key, String expected, Object got) {
    return refused(key + ": expected " + expected + ", got " + got);
  }

  static FrameException loneSurrogate(String where) {
    return refused(where + ": expected pairs of surrogates, got half of one");
  }

  /// What the peer is told. Parts of its own header may be in the message, so it is cut short and
  /// freed of what does not print.
  static FrameException refused(String message) {
    String text = message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
    return new FrameException(ErrorCode.BAD_HEADER, UNPRINTABLE.matcher(text).replaceAll("?"));
  }
}

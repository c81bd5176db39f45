package sluice.transfer.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// A header read from JSON, used again for the next one. It keeps the name's bytes, so the array it
/// was read from may change.
final class HeaderView implements Header {
  private static final int UNKNOWN = 0;
  private static final int FILE_NAME = 1;
  private static final int FILE_SIZE = 2;
  private static final int FILE_PATH = 4;
  private static final int ACK = 8;

  private static final long NAME_HEAD = Words.of("file_nam");
  private static final long SIZE_HEAD = Words.of("file_siz");
  private static final long PATH_HEAD = Words.of("file_pat");
  private static final short E_TAIL = (short) Words.of("e\"");
  private static final short H_TAIL = (short) Words.of("h\"");
  private static final int ACK_WORD = (int) Words.of("ack\"");

  /// The spellings of the keys above, in their order.
  private static final byte[][] KEYS = {
    ascii(HeaderRules.FILE_NAME),
    ascii(HeaderRules.FILE_SIZE),
    ascii(HeaderRules.FILE_PATH),
    ascii(HeaderRules.ACK)
  };

  private final JsonScanner json = new JsonScanner();
  private byte[] name = new byte[256];
  private int nameLength;

  /// Room for the longest spelling of a known key: every character as an escape.
  private final byte[] unescapedKey = new byte[6 * HeaderRules.FILE_NAME.length()];

  private long size;
  private boolean ack;

  @Override
  public String fileName() {
    return new String(name, 0, nameLength, StandardCharsets.UTF_8);
  }

  @Override
  public long fileSize() {
    return size;
  }

  @Override
  public boolean ack() {
    return ack;
  }

  /// Takes the values of the next header.
  void read(byte[] source, int offset, int length) throws FrameException {
    ack = false;
    int seen = 0;
    json.begin(source, offset, length);
    for (boolean more = json.hasFirst(); more; more = json.hasNext()) {
      int key = key();
      if ((seen & key) != 0) {
        throw json.keyAgain();
      }
      seen |= key;
      value(key);
    }
    json.end();
    if ((seen & FILE_NAME) == 0) {
      throw HeaderRules.missing(HeaderRules.FILE_NAME);
    }
    if ((seen & FILE_SIZE) == 0) {
      throw HeaderRules.missing(HeaderRules.FILE_SIZE);
    }
  }

  private int key() throws FrameException {
    if (json.tookKey(NAME_HEAD, E_TAIL)) {
      return FILE_NAME;
    }
    if (json.tookKey(SIZE_HEAD, E_TAIL)) {
      return FILE_SIZE;
    }
    if (json.tookKey(PATH_HEAD, H_TAIL)) {
      return FILE_PATH;
    }
    if (json.tookKey(ACK_WORD)) {
      return ACK;
    }
    json.string();
    int key = json.isEscaped() ? escapedKey() : UNKNOWN;
    if (key == UNKNOWN) {
      json.addKey(0);
    }
    return key;
  }

  private int escapedKey() {
    if (json.textLength() > unescapedKey.length) {
      return UNKNOWN;
    }
    int length = json.copyText(unescapedKey);
    for (int i = 0; i < KEYS.length; i++) {
      if (Arrays.equals(unescapedKey, 0, length, KEYS[i], 0, KEYS[i].length)) {
        return 1 << i;
      }
    }
    return UNKNOWN;
  }

  private void value(int key) throws FrameException {
    json.colon();
    switch (key) {
      case FILE_NAME -> name();
      case FILE_SIZE -> size = json.size();
      case FILE_PATH -> json.string();
      case ACK -> ack = json.bool();
      default -> json.value(1);
    }
  }

  private void name() throws FrameException {
    json.string();
    if (name.length < json.textLength()) {
      name = new byte[json.textLength()];
    }
    nameLength = json.copyText(name);
    if (json.isEscaped() && Utf8.firstInvalid(name, 0, nameLength) < nameLength) {
      throw HeaderRules.loneSurrogate(HeaderRules.FILE_NAME);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

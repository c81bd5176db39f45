package sluice.transfer.codec;

import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.WireFormat;

/// Walks over one JSON object and refuses whatever RFC 8259 and W3 do not allow, in one pass and
/// without allocation. A caller who wants the values asks for key after key.
final class JsonScanner extends JsonLexer {
  private final KeyTable keys = new KeyTable();
  private int objects;

  /// Checks a whole text.
  void check(byte[] source, int offset, int length) throws FrameException {
    begin(source, offset, length);
    members(1);
    end();
  }

  /// Takes the brace that opens the text. Number 0 is its object.
  void begin(byte[] source, int offset, int length) throws FrameException {
    set(source, offset, length);
    objects = 1;
    keys.begin(source);
    if (peek() != '{') {
      throw expected("{");
    }
    skip();
  }

  /// Whether the object that was just opened has a first key, which is next then; the closing brace
  /// is taken otherwise.
  boolean hasFirst() throws FrameException {
    return !took('}') && quote();
  }

  /// Whether there is one more key, which is next then; the closing brace is taken otherwise.
  boolean hasNext() throws FrameException {
    if (took('}')) {
      return false;
    }
    if (!took(',')) {
      throw expected(", or }");
    }
    return quote();
  }

  private boolean quote() throws FrameException {
    if (token() != '"') {
      throw expected("a key in double quotes");
    }
    return true;
  }

  /// Adds the key that was taken last to those of an object.
  void addKey(int object) throws FrameException {
    if (!keys.add(object, textStart(), textEnd(), isEscaped())) {
      throw keyAgain();
    }
  }

  /// Takes the colon behind a key; the value is next then.
  void colon() throws FrameException {
    if (!took(':')) {
      throw expected(":");
    }
    token();
  }

  /// Takes any value.
  ///
  /// @param depth how many containers it lies in
  void value(int depth) throws FrameException {
    switch (token()) {
      case '"' -> string();
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case 't' -> literal(TRUE);
      case 'f' -> literal(FALSE);
      case 'n' -> literal(NULL);
      default -> number();
    }
  }

  private void object(int depth) throws FrameException {
    open(depth);
    members(depth);
  }

  private void members(int depth) throws FrameException {
    int object = objects++;
    for (boolean more = hasFirst(); more; more = hasNext()) {
      string();
      addKey(object);
      colon();
      value(depth);
    }
  }

  private void array(int depth) throws FrameException {
    open(depth);
    if (took(']')) {
      return;
    }
    do {
      value(depth);
    } while (took(','));
    if (!took(']')) {
      throw expected(", or ]");
    }
  }

  private void open(int depth) throws FrameException {
    if (depth > WireFormat.MAX_NESTING) {
      throw expected("nesting of at most " + WireFormat.MAX_NESTING);
    }
    skip();
  }
}

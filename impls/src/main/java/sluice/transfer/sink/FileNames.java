package sluice.transfer.sink;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.FrameException;

/// Decides which names from the wire may become files (W9), and alike on every platform.
final class FileNames {
  /// Most bytes of a name in UTF-8: what the usual file systems take.
  static final int MAX_BYTES = 255;

  private FileNames() {}

  /// The file of that name directly in the directory.
  ///
  /// @throws FrameException with `BAD_NAME` where the name is no single path element, or none this
  ///   platform can store
  static Path resolve(Path directory, String name) throws FrameException {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw refused("a name", name);
    }
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
      throw refused("a name without separator and NUL", name);
    }
    int size = name.getBytes(StandardCharsets.UTF_8).length;
    if (size > MAX_BYTES) {
      throw new FrameException(
          ErrorCode.BAD_NAME,
          "file_name: expected at most " + MAX_BYTES + " bytes of UTF-8, got " + size);
    }
    try {
      Path path = directory.resolve(name);
      if (directory.equals(path.getParent()) && path.endsWith(name)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new FrameException(
          ErrorCode.BAD_NAME,
          "file_name: expected a name this platform can store, got \"" + name + "\"",
          e);
    }
    throw refused("a single path element", name);
  }

  private static FrameException refused(String expected, String name) {
    return new FrameException(
        ErrorCode.BAD_NAME, "file_name: expected " + expected + ", got \"" + name + "\"");
  }
}

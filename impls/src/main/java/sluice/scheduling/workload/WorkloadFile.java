package sluice.scheduling.workload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file of jobs; what is in it is told by how its name ends.
enum WorkloadFile {
  CSV(".csv") {
    @Override
    Workload read(String source, InputStream in, boolean expand) throws IOException {
      return CsvWorkload.read(source, new InputStreamReader(skipByteOrderMark(in), UTF_8));
    }
  },
  SWF(".swf") {
    @Override
    Workload read(String source, InputStream in, boolean expand) throws IOException {
      // Only comments ever hold more than ASCII, and old logs say not in which encoding.
      return SwfWorkload.read(source, new InputStreamReader(in, ISO_8859_1), expand);
    }
  },
  SWF_GZ(".swf.gz") {
    @Override
    Workload read(String source, InputStream in, boolean expand) throws IOException {
      try {
        return SWF.read(source, new GZIPInputStream(in), expand);
      } catch (ZipException | EOFException e) {
        throw new WorkloadException(
            source + ": expected data compressed by gzip, got " + e.getMessage(), e);
      }
    }
  };

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String ending;

  WorkloadFile(String ending) {
    this.ending = ending;
  }

  abstract Workload read(String source, InputStream in, boolean expand) throws IOException;

  Workload read(String name, boolean expand) throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new WorkloadException(name + ": expected a file, got a directory");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in, expand);
    } catch (NoSuchFileException e) {
      throw new WorkloadException(name + ": expected a file, got none of that name", e);
    } catch (FileSystemException e) {
      String reason = e instanceof AccessDeniedException ? "permission denied" : e.getReason();
      throw new WorkloadException(
          name + ": expected a file that can be read, got '" + reason + "'", e);
    }
  }

  /// The kind of file of that name; null where it is none.
  static WorkloadFile of(String name) {
    for (WorkloadFile kind : values()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(kind.ending)) {
        return kind;
      }
    }
    return null;
  }

  private static InputStream skipByteOrderMark(InputStream in) throws IOException {
    PushbackInputStream rest = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    byte[] start = rest.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
      rest.unread(start);
    }
    return rest;
  }
}

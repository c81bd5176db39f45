package sluice.transfer.sink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;

class FileSinkTest {
  private static final byte[] FOUR = {1, 2, 3, 4};

  @TempDir Path directory;

  private static FileHeader header(String name) {
    return new FileHeader(name, FOUR.length, false);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void bodyIsSeenWhenItIsWhole() throws Exception {
    Path file = directory.resolve("body");
    try (FileSink sink = new FileSink(directory)) {
      Body body = sink.open(header("body"));
      body.write(ByteBuffer.wrap(FOUR, 0, 2));
      assertFalse(Files.exists(file));
      body.write(ByteBuffer.wrap(FOUR, 2, 2));
      body.commit();
      assertArrayEquals(FOUR, Files.readAllBytes(file));
    }
    assertEquals(List.of(file), files());
  }

  @Test
  void bytesMayBeAppendedByAnotherDescriptorInBetween() throws Exception {
    try (FileSink sink = new FileSink(directory)) {
      Body body = sink.open(header("body"));
      body.write(ByteBuffer.wrap(FOUR, 0, 1));
      Files.write(body.file(), new byte[] {2, 3}, StandardOpenOption.APPEND);
      body.write(ByteBuffer.wrap(FOUR, 3, 1));
      body.commit();
    }
    assertArrayEquals(FOUR, Files.readAllBytes(directory.resolve("body")));
  }

  @Test
  void nothingIsLeftOfDiscardedBodies() throws Exception {
    try (FileSink sink = new FileSink(directory)) {
      Body body = sink.open(header("body"));
      body.write(ByteBuffer.wrap(FOUR));
      body.discard();
      assertEquals(List.of(), files());
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void bodyOfWhichTheNameIsTakenByADirectoryFailsAndLeavesNothing() throws Exception {
    Files.createDirectory(directory.resolve("taken"));
    try (FileSink sink = new FileSink(directory)) {
      Body body = sink.open(header("taken"));
      body.write(ByteBuffer.wrap(FOUR));
      assertThrows(IOException.class, body::commit);
      body.discard();
    }
    assertEquals(List.of(), files());
  }

  @Test
  void closeReportsBodiesThatWereNotEnded() throws Exception {
    FileSink sink = new FileSink(directory);
    Body body = sink.open(header("body"));
    assertThrows(DirectoryNotEmptyException.class, sink::close);
    body.discard();
    sink.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "/a", "../a", "a/", "a\0", "/", "\\"})
  void nameThatIsNoSinglePathElementIsRefused(String name) throws Exception {
    try (FileSink sink = new FileSink(directory)) {
      FrameException refused = assertThrows(FrameException.class, () -> sink.open(header(name)));
      assertEquals(ErrorCode.BAD_NAME, refused.code());
    }
  }

  @Test
  void nameIsAsLongAsFileSystemsTakeIt() throws Exception {
    try (FileSink sink = new FileSink(directory)) {
      Body body = sink.open(header("n".repeat(255)));
      body.commit();
      FrameException refused =
          assertThrows(FrameException.class, () -> sink.open(header("n".repeat(256))));
      assertEquals("file_name: expected at most 255 bytes of UTF-8, got 256", refused.getMessage());
    }
  }

  @Test
  void directoryHasToExist() {
    Path missing = directory.resolve("missing");
    IOException refused = assertThrows(IOException.class, () -> new FileSink(missing));
    assertTrue(refused.getMessage().contains(missing + ": expected an existing directory"));
  }
}

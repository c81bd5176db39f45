package sluice.transfer.conformance;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import sluice.transfer.Service;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.FileSink;

/// Something the transfer service has to refuse.
///
/// @param code what the error reply has to say
/// @param what is wrong with it
/// @param text of the header, empty where the length alone is wrong
/// @param length to announce
record BadFrame(ErrorCode code, String what, String text, int length) {
  static final int MAX_HEADER = 4096;
  static final int MAX_BODY = 1 << 20;

  /// The format these frames break.
  static final WireFormat FORMAT =
      new WireFormat(ByteOrder.LITTLE_ENDIAN, MAX_HEADER, MAX_BODY, MAX_BODY);

  /// A service that has to refuse all of these.
  static Service service(Subject subject) throws IOException {
    return subject.transfer(FORMAT, new FailingSink(new FileSink(subject.directory())));
  }

  /// One for every reason to refuse what arrived.
  static List<BadFrame> oneOfEach() {
    return List.of(
        length(ErrorCode.BAD_LENGTH, 0),
        length(ErrorCode.HEADER_TOO_LARGE, MAX_HEADER + 1),
        header(ErrorCode.BAD_HEADER, "no JSON", "file_name=x"),
        header(ErrorCode.BODY_TOO_LARGE, "too much", Frames.header("x", MAX_BODY + 1, false)),
        header(ErrorCode.BAD_NAME, "a name with a separator", Frames.header("../x", 10, false)),
        header(ErrorCode.SINK_FAILED, "a failing sink", Frames.header(FailingSink.NAME, 10, true)),
        header(
            ErrorCode.SERVER_FAILED, "a broken sink", Frames.header(FailingSink.BROKEN, 10, true)));
  }

  /// A body that asks for no checksum, so that it may take the shortest way to its file.
  ///
  /// @param name one that the failing sink knows
  static BadFrame unstorable(String name) {
    return header(ErrorCode.SINK_FAILED, "a failing sink", Frames.header(name, 500_000, false));
  }

  static Stream<BadFrame> lengths() {
    return Stream.of(
        length(ErrorCode.BAD_LENGTH, 0),
        length(ErrorCode.BAD_LENGTH, -1),
        length(ErrorCode.BAD_LENGTH, Integer.MIN_VALUE),
        length(ErrorCode.HEADER_TOO_LARGE, MAX_HEADER + 1),
        length(ErrorCode.HEADER_TOO_LARGE, Integer.MAX_VALUE));
  }

  static Stream<BadFrame> headers() {
    return Stream.of(
        bad("no JSON", "file_name=x"),
        bad("a cut object", "{\"file_name\":\"x\",\"file_size\":1"),
        bad("an array", "[\"x\",1]"),
        bad("bytes after the object", "{\"file_name\":\"x\",\"file_size\":1}x"),
        bad("no file_name", "{\"file_size\":1}"),
        bad("no file_size", "{\"file_name\":\"x\"}"),
        bad("a name of the wrong type", "{\"file_name\":1,\"file_size\":1}"),
        bad("a size of the wrong type", "{\"file_name\":\"x\",\"file_size\":\"1\"}"),
        bad("a fraction", "{\"file_name\":\"x\",\"file_size\":1.5}"),
        bad("a negative size", "{\"file_name\":\"x\",\"file_size\":-1}"),
        bad("2^63", "{\"file_name\":\"x\",\"file_size\":9223372036854775808}"),
        bad("a duplicate key", "{\"file_name\":\"x\",\"file_size\":1,\"file_size\":1}"),
        bad("an ack of the wrong type", "{\"file_name\":\"x\",\"file_size\":1,\"ack\":1}"),
        bad(
            "deep nesting",
            "{\"file_name\":\"x\",\"file_size\":1,\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"));
  }

  private static BadFrame bad(String what, String text) {
    return header(ErrorCode.BAD_HEADER, what, text);
  }

  private static BadFrame header(ErrorCode code, String what, String text) {
    return new BadFrame(code, what, text, text.getBytes(StandardCharsets.UTF_8).length);
  }

  private static BadFrame length(ErrorCode code, int length) {
    return new BadFrame(code, "length " + length, "", length);
  }

  byte[] bytes(ByteOrder byteOrder) {
    return Frames.length(byteOrder, length, text.getBytes(StandardCharsets.UTF_8));
  }
}

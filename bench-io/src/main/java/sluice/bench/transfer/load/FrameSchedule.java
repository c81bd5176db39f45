package sluice.bench.transfer.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;

/// The frames one connection sends over and over: names, sizes and contents differ, and every turn
/// of a fixed number of frames has the same number of body bytes. Made before the clock runs.
public final class FrameSchedule {
  /// Body bytes of one turn.
  public static final int TURN_BYTES = 8 << 20;

  private static final int TURNS = 4;
  private static final int FRAMES = 8;
  private static final int HEADER_ROOM = 1024;

  private final List<Frame> frames = new ArrayList<>();
  private int next;

  /// @param source what bodies are cut from, longer than [#TURN_BYTES]
  /// @param codec writes the headers
  /// @param seed decides names, sizes and contents
  public FrameSchedule(ByteBuffer source, HeaderCodec codec, long seed) {
    RandomGenerator random = new Random(seed);
    for (int turn = 0; turn < TURNS; turn++) {
      int left = TURN_BYTES;
      for (int i = FRAMES; i > 0; i--) {
        int mean = left / i;
        int size = i == 1 ? left : mean / 2 + random.nextInt(mean);
        left -= size;
        String name = "body-" + Long.toUnsignedString(random.nextLong(), 36) + ".bin";
        frames.add(frame(source, codec, name, random.nextInt(source.capacity() - size), size));
      }
    }
  }

  private static Frame frame(
      ByteBuffer source, HeaderCodec codec, String name, int offset, int size) {
    byte[] header = new byte[HEADER_ROOM];
    int length = codec.encode(new FileHeader(name, size, false), header, 0);
    ByteBuffer head =
        ByteBuffer.allocateDirect(Integer.BYTES + length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(length)
            .put(header, 0, length)
            .flip();
    CRC32C crc = new CRC32C();
    crc.update(source.slice(offset, size));
    return new Frame(name, head, offset, size, crc.getValue());
  }

  /// Frames of one turn.
  public int framesPerTurn() {
    return FRAMES;
  }

  /// The next frame, round and round.
  public Frame next() {
    Frame frame = frames.get(next);
    next = (next + 1) % frames.size();
    return frame;
  }

  /// All frames there are.
  public List<Frame> frames() {
    return List.copyOf(frames);
  }

  /// One frame, ready to be sent.
  ///
  /// @param name the file name in its header
  /// @param head length and header
  /// @param offset where its body begins in the source
  /// @param size bytes of its body
  /// @param crc32c checksum of its body
  public record Frame(String name, ByteBuffer head, int offset, int size, long crc32c) {
    /// Bytes on the wire.
    public int wireBytes() {
      return head.capacity() + size;
    }
  }
}

package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import sluice.bench.transfer.load.FrameSchedule.Frame;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FrameScheduleTest {
  private final HeaderCodec codec = HeaderCodec.installed().find("jackson").get();
  private BodySource source;
  private FrameSchedule schedule;
  private List<Frame> frames;

  @BeforeAll
  void make() throws IOException {
    source = BodySource.create(1);
    schedule = new FrameSchedule(source.content(), codec, 1);
    frames = schedule.frames();
  }

  @AfterAll
  void close() throws IOException {
    source.close();
  }

  @Test
  void everyTurnHasTheSameNumberOfBodyBytes() {
    assertEquals(0, frames.size() % schedule.framesPerTurn());
    for (int start = 0; start < frames.size(); start += schedule.framesPerTurn()) {
      List<Frame> turn = frames.subList(start, start + schedule.framesPerTurn());
      assertEquals(FrameSchedule.TURN_BYTES, turn.stream().mapToInt(Frame::size).sum());
    }
  }

  @Test
  void noTwoFramesAreAlike() {
    assertEquals(frames.size(), frames.stream().map(Frame::size).distinct().count());
    assertEquals(frames.size(), frames.stream().map(Frame::name).distinct().count());
    assertEquals(frames.size(), frames.stream().map(Frame::crc32c).distinct().count());
  }

  @Test
  void checksumsAreThoseOfTheBodies() {
    for (Frame frame : frames) {
      CRC32C crc = new CRC32C();
      crc.update(source.content().slice(frame.offset(), frame.size()));
      assertEquals(crc.getValue(), frame.crc32c(), frame.name());
    }
  }

  @Test
  void headsDescribeTheirBodies() throws FrameException {
    for (Frame frame : frames) {
      ByteBuffer head = frame.head().duplicate().order(ByteOrder.LITTLE_ENDIAN);
      byte[] encoded = new byte[head.getInt()];
      head.get(encoded);
      assertFalse(head.hasRemaining(), "bytes after the header");
      Header header = codec.decode(encoded, 0, encoded.length);
      assertEquals(frame.name(), header.fileName());
      assertEquals(frame.size(), header.fileSize());
      assertFalse(header.ack());
      assertEquals(Integer.BYTES + encoded.length + frame.size(), frame.wireBytes());
    }
  }

  @Test
  void framesComeRoundAndRound() {
    FrameSchedule fresh = new FrameSchedule(source.content(), codec, 2);
    for (int round = 0; round < 2; round++) {
      for (Frame frame : fresh.frames()) {
        assertSame(frame, fresh.next());
      }
    }
  }

  @Test
  void theSeedDecides() {
    assertEquals(frames, new FrameSchedule(source.content(), codec, 1).frames());
    assertNotEquals(frames, new FrameSchedule(source.content(), codec, 2).frames());
  }
}

package sluice.transfer.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// The hand-written codec's promise, by the JVM's own count of bytes.
class HandwrittenAllocationTest {
  private static final int CALLS = 1_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final HandwrittenCodec codec = new HandwrittenCodec();
  private final byte[] target = new byte[1024];

  @Test
  void encodeAllocatesNothing() throws FrameException {
    for (String name :
        List.of("a", "avi.txt", "\u6587 \"a\"\n", "movie-0001.txt", "\u00e9".repeat(40))) {
      Header header = new FileHeader(name, Long.MAX_VALUE, true, "E:/python/\\" + name);
      assertAllocatesNothing(() -> codec.encode(header, target, 0));
    }
  }

  @Test
  void decodeAllocatesNothing() throws FrameException {
    byte[] json =
        JsonVectors.utf8(
            "{'file_name':'\\u0061\u6587','x':{'y':[1,2.5,null]},'\\u0078y':'z','file_size':7}");
    assertAllocatesNothing(() -> codec.decode(json, 0, json.length));
  }

  @FunctionalInterface
  private interface Call {
    void run() throws FrameException;
  }

  /// Takes the least of several attempts, because the JVM itself may allocate in the first calls.
  private void assertAllocatesNothing(Call call) throws FrameException {
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 10; attempt++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least, "bytes in " + CALLS + " calls");
  }
}

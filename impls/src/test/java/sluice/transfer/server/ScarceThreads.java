package sluice.transfer.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import sluice.transfer.FramingServer;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.JacksonCodec;

/// A system that has a thread for the acceptor and for every connection but the second.
public final class ScarceThreads implements ThreadFactory {
  private static final int REFUSED = 2;

  private final AtomicInteger made = new AtomicInteger();

  @Override
  public Thread newThread(Runnable task) {
    return made.getAndIncrement() == REFUSED ? new Unstartable(task) : new Thread(task);
  }

  /// The second connection ends, and those before and after it are served.
  public static void assertSurvivedBy(FramingServer server) throws IOException {
    try (TransferClient before = connect(server);
        TransferClient refused = connect(server);
        TransferClient after = connect(server)) {
      assertEchoes(before);
      assertThrows(IOException.class, () -> refused.message(new byte[1]));
      assertEchoes(after);
      assertEchoes(before);
    }
  }

  private static TransferClient connect(FramingServer server) throws IOException {
    return TransferClient.connect(
        server.address(), ByteOrder.LITTLE_ENDIAN, Duration.ofSeconds(30), new JacksonCodec());
  }

  private static void assertEchoes(TransferClient client) throws IOException {
    byte[] message = {1, 2, 3};
    assertArrayEquals(message, client.message(message));
  }

  private static final class Unstartable extends Thread {
    Unstartable(Runnable task) {
      super(task);
    }

    @Override
    public synchronized void start() {
      throw new OutOfMemoryError("unable to create native thread, says the test");
    }
  }
}

package sluice.transfer.server.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastWakeupTest {
  @Test
  void wakesTheHandlerFromAnotherThreadBeforeItIsDestroyed() {
    Recorder recorder = new Recorder();
    IoHandler handler = LastWakeup.before(_ -> recorder).newHandler(null);
    handler.prepareToDestroy();
    handler.destroy();
    assertEquals(List.of("prepare", "wakeup", "destroy"), recorder.calls);
    assertNotSame(Thread.currentThread(), recorder.waker);
  }

  private static final class Recorder implements IoHandler {
    private final List<String> calls = new ArrayList<>();
    private Thread waker;

    @Override
    public int run(IoHandlerContext context) {
      calls.add("run");
      return 0;
    }

    @Override
    public void prepareToDestroy() {
      calls.add("prepare");
    }

    @Override
    public void destroy() {
      calls.add("destroy");
    }

    @Override
    public IoRegistration register(IoHandle handle) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void wakeup() {
      calls.add("wakeup");
      waker = Thread.currentThread();
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> handleType) {
      return false;
    }
  }
}

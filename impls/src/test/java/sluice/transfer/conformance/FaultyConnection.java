package sluice.transfer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.frame.Session;
import sluice.transfer.frame.Step;

/// Moves the bytes of one connection, with the server's defect.
final class FaultyConnection {
  private final Socket socket;
  private final ServerConfig config;
  private final Service service;
  private final Defect defect;
  private final ScheduledExecutorService clock;
  private final long idleNanos;
  private final byte[] chunk;
  private final ByteBuffer out = ByteBuffer.allocate(8192);
  private Session session;
  private Future<?> end;

  FaultyConnection(
      Socket socket,
      ServerConfig config,
      Service service,
      Defect defect,
      ScheduledExecutorService clock) {
    this.socket = socket;
    this.config = config;
    this.service = service;
    this.defect = defect;
    this.clock = clock;
    this.idleNanos = defect == Defect.NEVER_TIMES_OUT ? 0 : config.idleTimeout().toNanos();
    this.chunk = new byte[defect == Defect.BIG_CHUNKS ? 1 << 17 : config.chunk()];
    this.session = service.newSession();
  }

  void serve(Runnable closeAll) throws IOException {
    try {
      move(closeAll);
    } finally {
      session.close();
      if (end != null) {
        end.cancel(false);
      }
    }
  }

  private void move(Runnable closeAll) throws IOException {
    long start = System.nanoTime();
    Step step;
    do {
      long spent = defect == Defect.TIMES_OUT_ACTIVE ? System.nanoTime() - start : 0;
      socket.setSoTimeout(idleNanos == 0 ? 0 : millis(idleNanos - spent));
      boolean timedOut = false;
      int count = -1;
      try {
        count = socket.getInputStream().read(chunk);
      } catch (SocketTimeoutException e) {
        timedOut = true;
      }
      if (count < 0 && defect == Defect.SILENT_AT_END) {
        return;
      }
      ByteBuffer in = ByteBuffer.wrap(chunk, 0, Math.max(0, count));
      do {
        step = count < 0 ? session.endOfStream(timedOut, out) : receive(in);
        if (end == null && session.refused() && defect != Defect.DRAINS_FOR_EVER) {
          end = clock.schedule(this::cut, config.linger().toNanos(), TimeUnit.NANOSECONDS);
        }
        send();
      } while (step == Step.DRAIN_OUTPUT);
      if (defect == Defect.FORGETS_AT_SPLIT && step == Step.RECEIVE) {
        session.close();
        session = service.newSession();
      }
    } while (step == Step.RECEIVE);
    if (step == Step.LINGER) {
      if (defect == Defect.KILLS_OTHERS) {
        closeAll.run();
      }
      if (defect != Defect.CLOSES_AT_ERROR) {
        socket.shutdownOutput();
        drain();
      }
    }
  }

  /// Zero would be for ever.
  private static int millis(long nanos) {
    return Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, Integer.MAX_VALUE);
  }

  private Step receive(ByteBuffer in) {
    if (defect != Defect.READ_IS_FRAME) {
      return session.receive(in, out);
    }
    long before = service.traffic().units().sum();
    Step step = Step.RECEIVE;
    for (int end = in.limit(); in.position() < end && step == Step.RECEIVE; ) {
      in.limit(in.position() + 1);
      step = session.receive(in, out);
      in.limit(end);
      if (service.traffic().units().sum() > before) {
        in.position(end);
      }
    }
    return step;
  }

  private void send() throws IOException {
    if (defect == Defect.WRONG_CRC) {
      String text = new String(out.array(), 0, out.position(), StandardCharsets.ISO_8859_1);
      int digits = text.indexOf("\"crc32c\":\"") + 10;
      if (digits >= 10) {
        out.put(digits, (byte) (out.get(digits) == '0' ? '1' : '0'));
      }
    }
    Future<?> cut =
        idleNanos == 0 ? null : clock.schedule(this::cut, idleNanos, TimeUnit.NANOSECONDS);
    socket.getOutputStream().write(out.array(), 0, out.position());
    if (cut != null) {
      cut.cancel(false);
    }
    out.clear();
  }

  private void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void drain() throws IOException {
    boolean bounded = defect != Defect.DRAINS_FOR_EVER;
    long end = System.nanoTime() + config.linger().toNanos();
    long left = config.lingerBytes();
    try {
      int count;
      do {
        if (bounded) {
          socket.setSoTimeout(millis(end - System.nanoTime()));
        }
        count = socket.getInputStream().read(chunk);
        left -= count;
      } while (count >= 0 && (!bounded || (left >= 0 && System.nanoTime() < end)));
    } catch (SocketTimeoutException e) {
      // Long enough.
      return;
    }
  }
}

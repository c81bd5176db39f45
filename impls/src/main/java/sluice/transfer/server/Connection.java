package sluice.transfer.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import sluice.transfer.frame.DirectBody;
import sluice.transfer.frame.Session;
import sluice.transfer.frame.Step;

/// A session on a socket, watched for silence. The code that moves the bytes calls it from one
/// thread at a time; only its [Connections] touch it from others.
public final class Connection implements AutoCloseable {
  private final Session session;
  private final Transport transport;
  private final Connections owner;

  /// Grows with every sign of life; written by the serving thread alone.
  private final AtomicLong activity = new AtomicLong();

  private volatile boolean timedOut;

  /// Cuts the connection off some time after an error; null before that.
  private Future<?> lingerEnd;

  private long lingerBytesLeft;
  private boolean closed;

  // Of the thread that watches.
  private long activitySeen = -1;

  Connection(Session session, Transport transport, Connections owner) {
    this.session = session;
    this.transport = transport;
    this.owner = owner;
    this.lingerBytesLeft = owner.lingerBytes();
  }

  /// As [Session#receive], with what comes after an error bounded in size and time.
  public Step receive(ByteBuffer in, ByteBuffer out) {
    alive();
    int count = in.remaining();
    return bounded(session.receive(in, out), count);
  }

  private Step bounded(Step step, int count) {
    // Not only where the reply to the error is on its way: a peer that does not read may never let
    // it get so far.
    if (lingerEnd == null && session.refused()) {
      lingerEnd = owner.cutAfterLinger(this);
    }
    if (step != Step.LINGER) {
      return step;
    }
    lingerBytesLeft -= count;
    return lingerBytesLeft < 0 ? Step.CLOSE : Step.LINGER;
  }

  /// As [Session#endOfStream].
  public Step endOfStream(ByteBuffer out) {
    return bounded(session.endOfStream(timedOut, out), 0);
  }

  /// As [Session#direct].
  public DirectBody direct() {
    return session.direct();
  }

  /// As [DirectBody#moved], of the body that [#direct] gave.
  public Step moved(DirectBody body, long count, ByteBuffer out) {
    alive();
    return bounded(body.moved(count, out), 0);
  }

  /// As [DirectBody#failed], of the body that [#direct] gave.
  public Step failed(DirectBody body, IOException cause, ByteBuffer out) {
    return bounded(body.failed(cause, out), 0);
  }

  /// Says that bytes went out, so that a slow peer is not taken for a silent one.
  public void alive() {
    activity.setRelease(activity.getPlain() + 1);
  }

  /// Called once every idle timeout: a connection without a sign of life since the last call is
  /// asked to end, and cut off when it has still not moved at the next.
  void checkIdle() {
    long now = activity.getAcquire();
    if (now != activitySeen) {
      activitySeen = now;
    } else if (!timedOut) {
      timedOut = true;
      Connections.quietly(transport::shutdownInput);
    } else {
      cut();
    }
  }

  /// Ends reading and writing at once; the serving code notices and closes this connection.
  void cut() {
    Connections.quietly(transport::close);
  }

  /// Ends the session and forgets the connection. Calls after the first do nothing. Never throws,
  /// so that the socket is closed as well, whatever a sink does.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      if (lingerEnd != null) {
        lingerEnd.cancel(false);
      }
      try {
        session.close();
      } catch (RuntimeException | Error e) {
        Threads.report(e);
      } finally {
        owner.forget(this);
      }
    }
  }
}

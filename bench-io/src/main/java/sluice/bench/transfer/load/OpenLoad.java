package sluice.bench.transfer.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// An open-loop load on the message service: messages are sent when they are due, whether or not
/// those before them have been answered, and their latency counts from then. So a server that
/// stalls is charged with every message that would have come meanwhile, which a client that waits
/// for its replies leaves out (*coordinated omission*, Gil Tene).
///
/// One thread, which never sleeps: a timer would be later than most replies. The connections take
/// the messages in turn.
public final class OpenLoad implements AutoCloseable {
  /// A message sent this much after it was due tells of the load rather than of the server.
  public static final Duration LATE = Duration.ofNanos(100_000);

  /// A reply that takes longer is counted as timed out; its latency is recorded all the same.
  public static final Duration TIMEOUT = Duration.ofSeconds(1);

  /// So long without any reply, and the server is given up.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// At most so many messages are sent before replies are looked for again.
  private static final int BURST = 16;

  /// More messages a second than can be sent.
  private static final double ALWAYS_DUE = 1e9;

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final Selector selector;
  private final List<OpenConnection> connections = new ArrayList<>();
  private final Histogram latencies = new Histogram(MINUTE, 3);
  private final int wireBytes;
  private Arrivals arrivals;
  private int window;
  private long start;
  private long nextDue;
  private int turn;
  private int replies;
  private long due;
  private long late;
  private long dropped;
  private long answered;

  /// Opens the connections.
  ///
  /// @param count how many
  /// @param size bytes of each message
  public OpenLoad(InetSocketAddress address, int count, int size) throws IOException {
    this.selector = Selector.open();
    try {
      for (int i = 0; i < count; i++) {
        connections.add(new OpenConnection(address, selector, size, i));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    wireBytes = new Messages(size, true, 0).wireBytes();
  }

  /// Begins anew, with all counts and latencies at zero.
  ///
  /// @param schedule when messages are due
  public void begin(Arrivals schedule) {
    begin(schedule, OpenConnection.WINDOW);
  }

  /// Begins anew, with all counts and latencies at zero, and sends no more than the server keeps up
  /// with.
  ///
  /// @param schedule when messages are due
  /// @param most messages a connection may have without a reply; what is due beyond is dropped
  public void begin(Arrivals schedule, int most) {
    window = most;
    latencies.reset();
    due = 0;
    late = 0;
    dropped = 0;
    arrivals = schedule;
    start = System.nanoTime();
    arrivals.begin(start);
    nextDue = arrivals.next();
  }

  /// Lets each connection send its next message when its last has come back: a closed loop, and so
  /// what the server can do for these connections.
  ///
  /// @param duration how long
  /// @return replies a second
  public double capacity(Duration duration) throws IOException {
    begin(Arrivals.constant(ALWAYS_DUE), 1);
    long before = answered;
    runUntil(start + duration.toNanos());
    double rate = (answered - before) * 1e9 / (System.nanoTime() - start);
    drain();
    return rate;
  }

  /// Goes on until the next reply is there.
  ///
  /// @throws IOException where none comes for a long time, or a connection fails
  public void awaitReply() throws IOException {
    if (replies == 0) {
      long giveUp = System.nanoTime() + PATIENCE.toNanos();
      do {
        long now = send();
        if (now > giveUp) {
          throw new IOException("no reply for " + PATIENCE.toSeconds() + " s");
        }
        receive();
      } while (replies == 0);
    }
    replies--;
  }

  /// Goes on until a point in time.
  ///
  /// @param end as [System#nanoTime()] tells time
  public void runUntil(long end) throws IOException {
    while (send() < end) {
      receive();
    }
    replies = 0;
  }

  /// Sends no more and waits for the replies that are missing.
  public void drain() throws IOException {
    arrivals = null;
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (outstanding() > 0) {
      if (System.nanoTime() > giveUp) {
        throw new IOException(
            outstanding() + " messages without a reply after " + PATIENCE.toSeconds() + " s");
      }
      receive();
    }
    replies = 0;
  }

  /// Messages sent or waiting to be, without a reply so far.
  public long outstanding() {
    long sum = 0;
    for (OpenConnection connection : connections) {
      sum += connection.outstanding();
    }
    return sum;
  }

  /// Messages that were due since [#begin].
  public long due() {
    return due;
  }

  /// Messages that were due a second.
  public double dueRate() {
    return due * 1e9 / (nextDue - start);
  }

  /// The part of them that was sent, or tried to be sent, later than [#LATE] after they were due:
  /// the load's own lateness.
  public double lateShare() {
    return due == 0 ? 0 : (double) late / due;
  }

  /// The part of them that was never sent, because too many before them had no reply yet.
  public double droppedShare() {
    return due == 0 ? 0 : (double) dropped / due;
  }

  /// The part of them whose reply took longer than [#TIMEOUT].
  public double timedOutShare() {
    long count = latencies.getTotalCount() - latencies.getCountBetweenValues(0, TIMEOUT.toNanos());
    return due == 0 ? 0 : (double) count / due;
  }

  /// From when messages were due to when their replies were read, since [#begin], in nanoseconds.
  public Histogram latencies() {
    return latencies;
  }

  /// Messages answered since the connections were opened.
  public long answered() {
    return answered;
  }

  /// Bytes of them on the wire, one way.
  public long answeredBytes() {
    return answered * wireBytes;
  }

  /// @return the time by which all that was due before has been sent
  private long send() throws IOException {
    long now = System.nanoTime();
    for (int i = 0; i < BURST && nextDue <= now && arrivals != null; i++) {
      due++;
      if (now - nextDue > LATE.toNanos()) {
        late++;
      }
      OpenConnection connection = connections.get(turn);
      turn = turn + 1 == connections.size() ? 0 : turn + 1;
      if (connection.outstanding() < window) {
        connection.accept(nextDue);
      } else {
        dropped++;
      }
      nextDue = arrivals.next();
      now = System.nanoTime();
    }
    return now;
  }

  private void receive() throws IOException {
    try {
      var _ = selector.selectNow(this::serve);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void serve(SelectionKey key) {
    OpenConnection connection = (OpenConnection) key.attachment();
    try {
      if (key.isWritable()) {
        connection.send();
      }
      if (key.isReadable()) {
        int count = connection.receive(latencies);
        replies += count;
        answered += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (OpenConnection connection : connections) {
      connection.close();
    }
    selector.close();
  }
}

package sluice.bench.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import sluice.bench.transfer.load.BodySource;
import sluice.bench.transfer.load.FrameSchedule;
import sluice.transfer.codec.HandwrittenCodec;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;

/// How fast a server takes in bodies. Each JMH thread is a connection that sends frames of about a
/// megabyte, ends each turn with an empty frame that asks for a reply, and stays one turn ahead of
/// the replies, so that the server never waits for the load. An operation is one body byte: the
/// score, in operations a microsecond, is MB/s.
///
/// The first turns of a connection begin with a head that comes in pieces, which otherwise happens
/// once in a thousand frames. A JIT compiler that has not seen it yet leaves the code for it out,
/// and when it does happen everything is compiled again, perhaps just while it is measured.
///
/// What is called is a small part of a turn, and a connection that has been measured sends no more:
/// an iteration ends when every one has come to the end of a call, and a server may leave one
/// unread for seconds while others send.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=ChunkedReceive`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChunkedReceive {
  private static final int PARTS = 16;
  private static final int PART_BYTES = FrameSchedule.TURN_BYTES / PARTS;
  private static final long PAUSE_NANOS = 100_000;

  /// Enough for the compiler to see it while it gathers what to expect.
  private static final int TURNS_IN_PIECES = 64;

  /// Within the length, and within the header.
  private static final int[] CUTS = {Integer.BYTES / 2, Integer.BYTES + 8};

  /// Sends a part of a turn; the last one waits for the server to have taken in the turn before.
  @Benchmark
  @OperationsPerInvocation(PART_BYTES)
  public void receive(Sender sender, ServerCost cost, Control control) throws IOException {
    if (control.stopMeasurement) {
      LockSupport.parkNanos(PAUSE_NANOS);
    } else {
      sender.part();
    }
  }

  /// The bodies, shared by all connections. The last one closes them, and no tear-down method, for
  /// the reason that [ServerState#clientEnds] has.
  @State(Scope.Benchmark)
  public static class Bodies {
    private final AtomicInteger senders = new AtomicInteger();
    private BodySource source;

    @Setup
    public void create() throws IOException {
      source = BodySource.create(1);
    }

    BodySource lend() {
      senders.incrementAndGet();
      return source;
    }

    void giveBack() throws IOException {
      if (senders.decrementAndGet() == 0) {
        source.close();
      }
    }
  }

  /// One connection.
  @State(Scope.Thread)
  public static class Sender {
    private final Map<String, Long> stored = new HashMap<>();
    private ServerState server;
    private Bodies bodies;
    private BodySource source;
    private SocketChannel channel;
    private FrameSchedule schedule;
    private ByteBuffer barrier;
    private ByteBuffer reply;
    private boolean checksums;
    private boolean files;
    private boolean ahead;
    private FrameSchedule.Frame frame;
    private int sent;
    private int parts;
    private int turns;
    private long bytes;
    private long crcs;

    @Setup(Level.Trial)
    public void connect(ServerState target, Bodies shared, ThreadParams thread) throws IOException {
      server = target;
      server.clientStarts();
      bodies = shared;
      source = bodies.lend();
      checksums = target.sink.equals("checksum");
      files = target.sink.equals("file");
      HeaderCodec codec = new HandwrittenCodec();
      schedule = new FrameSchedule(source.content(), codec, thread.getThreadIndex());
      frame = schedule.next();
      barrier = barrier(codec, "barrier-" + thread.getThreadIndex());
      reply = expectedReply();
      channel = SocketChannel.open(target.address());
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /// An empty body with a reply, which therefore tells that all before it have arrived.
    private static ByteBuffer barrier(HeaderCodec codec, String name) {
      byte[] header = new byte[256];
      int length = codec.encode(new FileHeader(name, 0, true), header, 0);
      return ByteBuffer.allocateDirect(Integer.BYTES + length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(length)
          .put(header, 0, length)
          .flip();
    }

    private static ByteBuffer expectedReply() {
      // Every reply is of this length: nothing received, whose CRC32C is 0.
      int length =
          "{\"received\":0,\"crc32c\":\"00000000\"}".getBytes(StandardCharsets.UTF_8).length;
      return ByteBuffer.allocateDirect(Integer.BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
    }

    void part() throws IOException {
      for (int left = PART_BYTES; left > 0; ) {
        if (sent == 0) {
          writeHead(parts == 0 && left == PART_BYTES);
        }
        int size = Math.min(left, frame.size() - sent);
        source.send(frame.offset() + sent, size, channel);
        sent += size;
        left -= size;
        if (sent == frame.size()) {
          endFrame();
        }
      }
      parts++;
      if (parts == PARTS) {
        endTurn();
      }
    }

    private void writeHead(boolean ofTurn) throws IOException {
      ByteBuffer head = frame.head().rewind();
      if (ofTurn && turns < TURNS_IN_PIECES) {
        // What is still on its way would reach the server together with a piece.
        awaitReplies();
        int size = head.limit();
        for (int cut : CUTS) {
          writeAll(head.limit(cut));
          LockSupport.parkNanos(PAUSE_NANOS);
        }
        head.limit(size);
      }
      writeAll(head);
    }

    private void endFrame() {
      bytes += frame.wireBytes();
      crcs += frame.crc32c();
      if (files) {
        stored.put(frame.name(), frame.crc32c());
      }
      frame = schedule.next();
      sent = 0;
    }

    private void endTurn() throws IOException {
      writeAll(barrier.rewind());
      server.expect(schedule.framesPerTurn() + 1, bytes + barrier.capacity(), checksums ? crcs : 0);
      parts = 0;
      turns++;
      bytes = 0;
      crcs = 0;
      awaitReplies();
      ahead = true;
    }

    private void writeAll(ByteBuffer buffer) throws IOException {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }

    /// Waits for the server to have taken in all turns that have ended.
    private void awaitReplies() throws IOException {
      if (ahead) {
        awaitReply();
        ahead = false;
      }
    }

    private void awaitReply() throws IOException {
      reply.clear();
      while (reply.hasRemaining()) {
        if (channel.read(reply) < 0) {
          throw new EOFException("the server closed the connection");
        }
      }
      if (reply.getInt(0) != reply.capacity() - Integer.BYTES) {
        throw new IOException("reply: expected the count of an empty body, got something longer");
      }
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      try {
        while (parts > 0) {
          part();
        }
        awaitReplies();
        channel.close();
        for (Map.Entry<String, Long> file : stored.entrySet()) {
          verify(file.getKey(), file.getValue());
        }
      } finally {
        bodies.giveBack();
        server.clientEnds();
      }
    }

    private void verify(String file, long crc32c) throws IOException {
      if (server.storedCrc32c(file) != crc32c) {
        throw new IllegalStateException(file + ": stored bytes differ from those sent");
      }
    }
  }
}

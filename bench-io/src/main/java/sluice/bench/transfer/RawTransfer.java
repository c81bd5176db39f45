package sluice.bench.transfer;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
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
import sluice.bench.transfer.load.BodySource;
import sluice.bench.transfer.load.FrameSchedule;

/// How fast bytes go from one process to another with nothing done to them: no frames, no checks,
/// no replies. What is sent comes from the same file by the same call as in [ChunkedReceive], so
/// that its rows can be held against these.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=LimitsThroughput`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RawTransfer {
  /// Most bytes asked for by one receive, and written to a pipe by one call.
  static final int CHUNK = 64 << 10;

  /// A sendfile call of a body's mean size.
  private static final int PIECE = 1 << 20;

  /// Some bytes over a socket.
  @Benchmark
  @OperationsPerInvocation(FrameSchedule.TURN_BYTES)
  public void tcp(Sender sender, LimitCost cost) throws IOException {
    sender.send();
  }

  /// Some bytes over a pipe.
  @Benchmark
  @OperationsPerInvocation(FrameSchedule.TURN_BYTES)
  public void pipe(Writer writer, LimitCost cost) throws IOException {
    writer.write();
  }

  /// The sending end of a socket.
  @State(Scope.Thread)
  public static class Sender {
    private ChunkedReceive.Bodies bodies;
    private BodySource source;
    private LimitServer limit;
    private SocketChannel channel;
    private long sent;

    @Setup(Level.Trial)
    public void connect(LimitServer target, ChunkedReceive.Bodies shared) throws IOException {
      limit = target;
      bodies = shared;
      source = bodies.lend();
      channel = SocketChannel.open(limit.server.address());
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    void send() throws IOException {
      for (int offset = 0; offset < FrameSchedule.TURN_BYTES; offset += PIECE) {
        source.send(offset, PIECE, channel);
      }
      sent += FrameSchedule.TURN_BYTES;
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      channel.close();
      bodies.giveBack();
      limit.end(0, sent);
    }
  }

  /// The writing end of a pipe.
  @State(Scope.Thread)
  public static class Writer {
    private ChunkedReceive.Bodies bodies;
    private ByteBuffer content;
    private LimitServer limit;
    private FileChannel channel;
    private long sent;

    @Setup(Level.Trial)
    public void open(LimitServer target, ChunkedReceive.Bodies shared) throws IOException {
      limit = target;
      bodies = shared;
      content = bodies.lend().content().duplicate();
      Path pipe = limit.pipe();
      channel = FileChannel.open(pipe, StandardOpenOption.WRITE);
      // Both ends are open now, and whatever happens from here on leaves nothing behind.
      Files.delete(pipe);
    }

    void write() throws IOException {
      for (int offset = 0; offset < FrameSchedule.TURN_BYTES; offset += CHUNK) {
        content.limit(offset + CHUNK).position(offset);
        while (content.hasRemaining()) {
          channel.write(content);
        }
      }
      sent += FrameSchedule.TURN_BYTES;
    }

    @TearDown(Level.Trial)
    public void finish() throws IOException {
      channel.close();
      bodies.giveBack();
      limit.end(0, sent);
    }
  }
}

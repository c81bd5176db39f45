package sluice.bench.transfer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import sluice.bench.transfer.load.CacheSize;

/// How fast one processor copies memory, 64 KiB at a time: what receiving can at best be, where
/// each byte is copied once.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=LimitsThroughput`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MemoryCopy {
  /// Between buffers that no cache holds.
  @Benchmark
  public void uncached(Uncached buffers, Copied copied) {
    copied.rate += buffers.copy();
  }

  /// Between buffers of 64 KiB.
  @Benchmark
  public void cached(Cached buffers, Copied copied) {
    copied.rate += buffers.copy();
  }

  /// What was copied.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Copied {
    /// Bytes; JMH makes them bytes a microsecond.
    public long rate;
  }

  /// Buffers that fit a core's own cache.
  @State(Scope.Thread)
  public static class Cached extends Buffers {
    @Override
    long size() {
      return RawTransfer.CHUNK;
    }
  }

  /// Buffers of twice the largest cache each.
  @State(Scope.Thread)
  public static class Uncached extends Buffers {
    @Override
    long size() {
      return 2 * CacheSize.largest();
    }
  }

  /// Two buffers outside of the heap, of which one is copied to the other piece by piece, round and
  /// round.
  @State(Scope.Thread)
  public abstract static class Buffers {
    private Arena arena;
    private MemorySegment from;
    private MemorySegment to;
    private long offset;

    /// Bytes of each, a multiple of a piece.
    abstract long size();

    @Setup(Level.Trial)
    public void allocate() {
      arena = Arena.ofConfined();
      from = arena.allocate(size(), RawTransfer.CHUNK).fill((byte) 1);
      to = arena.allocate(size(), RawTransfer.CHUNK);
    }

    long copy() {
      MemorySegment.copy(from, offset, to, offset, RawTransfer.CHUNK);
      offset += RawTransfer.CHUNK;
      if (offset == from.byteSize()) {
        offset = 0;
      }
      return RawTransfer.CHUNK;
    }

    @TearDown(Level.Trial)
    public void free() {
      arena.close();
    }
  }
}

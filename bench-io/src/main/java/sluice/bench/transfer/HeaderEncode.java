package sluice.bench.transfer;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/// What it costs to write a header, and beside it the 4-byte length alone.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=HeaderEncode`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HeaderEncode {
  /// Writes a header.
  @Benchmark
  public int header(HeaderState state) {
    return state.subject.encode(state.nextHeader(), state.target, 0);
  }

  /// Writes the length that goes before a header.
  @Benchmark
  public ByteBuffer length(LengthState state) {
    int index = state.nextIndex();
    return state.lengths.putInt(index, state.value(index));
  }
}

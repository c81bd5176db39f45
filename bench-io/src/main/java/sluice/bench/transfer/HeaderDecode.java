package sluice.bench.transfer;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// What it costs to read a header and ask it for its name and size, and beside it the 4-byte length
/// alone.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=HeaderDecode`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HeaderDecode {
  /// Reads a header.
  @Benchmark
  public void header(HeaderState state, Blackhole blackhole) throws FrameException {
    byte[] encoded = state.nextEncoded();
    Header header = state.subject.decode(encoded, 0, encoded.length);
    blackhole.consume(header.fileName());
    blackhole.consume(header.fileSize());
  }

  /// Reads the length that goes before a header.
  @Benchmark
  public int length(LengthState state) {
    return state.lengths.getInt(state.nextIndex());
  }
}

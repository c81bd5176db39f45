package sluice.bench.transfer;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/// The stall that length headers invite: a program that writes the length, then the message, then
/// waits for the answer. Nagle's algorithm holds the second piece back until the first is
/// acknowledged, and the peer delays that acknowledgement since it has nothing to answer yet.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=WriteWriteRead`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WriteWriteRead {
  /// The length and the message by two calls.
  @Benchmark
  public void twoWrites(Coalescing.Connection connection, ServerCost cost) throws IOException {
    connection.client.roundTripInTwoWrites();
  }

  /// The length and the message by one call: the cure that needs no option.
  @Benchmark
  public void oneWrite(Coalescing.Connection connection, ServerCost cost) throws IOException {
    connection.client.roundTrip();
  }
}

package sluice.bench.transfer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sluice.bench.transfer.load.Iperf3Transfer;
import sluice.results.launch.Affinity;

/// What iperf3, a program in C that people know, makes of the same path: one stream, its receiving
/// end where servers run.
///
/// Run alone: `java -jar bench-io/target/bench-io.jar run --only=LimitsThroughput`.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Iperf3 {
  /// One run of it.
  @Benchmark
  public void transfer(Stream stream) throws IOException {
    stream.run();
  }

  /// What it says of itself; the fields are those of [LimitCost].
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Stream {
    public double rate;
    public double serverCpuPerByte;
    public double serverBusy;
    public double loadBusy;

    void run() throws IOException {
      String cpus = System.getProperty(ServerState.CPUS, "");
      Iperf3Transfer done = Iperf3Transfer.over(cpus.isEmpty() ? List.of() : Affinity.parse(cpus));
      rate = done.rate();
      serverBusy = done.receiverBusy();
      loadBusy = done.senderBusy();
      // Per cent of a second, over the bytes of a second.
      serverCpuPerByte = 1e7 * done.receiverBusy() / (1e6 * done.rate());
    }
  }
}

package sluice.bench.transfer;

import java.io.IOException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;

/// How many bytes came to a [LimitServer], and what they cost it, as [ServerCost] has it.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class LimitCost {
  /// 10^6 bytes a second that arrived.
  public double rate;

  /// As [ServerCost#serverCpuPerByte].
  public double serverCpuPerByte;

  /// As [ServerCost#serverCpuPerUnit].
  public double serverCpuPerUnit;

  /// As [ServerCost#voluntarySwitchesPerUnit].
  public double voluntarySwitchesPerUnit;

  /// As [ServerCost#involuntarySwitchesPerUnit].
  public double involuntarySwitchesPerUnit;

  /// As [ServerCost#voluntarySwitchesPerReceive].
  public double voluntarySwitchesPerReceive;

  /// As [ServerCost#serverBusy].
  public double serverBusy;

  /// As [ServerCost#loadBusy].
  public double loadBusy;

  private final ServerCost cost = new ServerCost();
  private long bytesBefore;
  private long start;

  @Setup(Level.Iteration)
  public void begin(ThreadParams thread, IterationParams iteration, LimitServer limit)
      throws IOException {
    cost.begin(thread, iteration, limit.server);
    bytesBefore = limit.server.stats().bytes();
    start = System.nanoTime();
  }

  @TearDown(Level.Iteration)
  public void end(ThreadParams thread, LimitServer limit) throws IOException {
    long bytes = limit.server.stats().bytes() - bytesBefore;
    rate = 1e3 * bytes / (System.nanoTime() - start);
    cost.end(thread, limit.server);
    serverCpuPerByte = cost.serverCpuPerByte;
    serverCpuPerUnit = cost.serverCpuPerUnit;
    voluntarySwitchesPerUnit = cost.voluntarySwitchesPerUnit;
    involuntarySwitchesPerUnit = cost.involuntarySwitchesPerUnit;
    voluntarySwitchesPerReceive = cost.voluntarySwitchesPerReceive;
    serverBusy = cost.serverBusy;
    loadBusy = cost.loadBusy;
  }
}

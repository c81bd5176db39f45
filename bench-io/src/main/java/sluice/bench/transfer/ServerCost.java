package sluice.bench.transfer;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.openjdk.jmh.runner.IterationType;
import sluice.bench.transfer.load.ContextSwitches;
import sluice.bench.transfer.load.ProcessMeter;
import sluice.bench.transfer.load.ProcessUsage;
import sluice.bench.transfer.load.ServerStats;
import sluice.results.launch.Affinity;

/// What an iteration cost the server, and how busy both ends were. JMH adds up the counters of all
/// threads, so the first thread alone counts.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ServerCost {
  /// Nanoseconds of the server's processor time a byte received.
  public double serverCpuPerByte;

  /// Nanoseconds of the server's processor time a frame or message.
  public double serverCpuPerUnit;

  /// Heap bytes the server allocated a frame or message.
  public double serverBytesPerUnit;

  /// Per cent of the time that the server's threads stood still for its garbage collector.
  public double serverCollecting;

  /// Processors its JIT compilers kept busy, in per cent of one.
  public double serverCompiling;

  /// Times a frame or message that threads of the server waited; not a number where the system does
  /// not count them, as the next.
  public double voluntarySwitchesPerUnit;

  /// Times a frame or message that threads of the server had to make way for others.
  public double involuntarySwitchesPerUnit;

  /// Times a receive call that threads of the server waited; not a number as above.
  public double voluntarySwitchesPerReceive;

  /// Frames or messages a receive call of the server.
  public double unitsPerReceive;

  /// Bytes a receive call of the server.
  public double bytesPerReceive;

  /// Per cent of the bytes received that never passed through a buffer of the server.
  public double directShare;

  /// Processors the server kept busy, in per cent of one.
  public double serverBusy;

  /// Processors the load kept busy, in per cent of one.
  public double loadBusy;

  /// Per cent of its processors that the server kept busy; not a number where they are not its own.
  public double serverSaturation;

  /// Per cent of its processors that the load kept busy; not a number where they are not its own.
  public double loadSaturation;

  private final ProcessMeter load = new ProcessMeter();
  private ServerStats serverBefore;
  private long loadBefore;
  private long start;
  private double serverProcessors;
  private double loadProcessors;
  private boolean spinning;

  @Setup(Level.Iteration)
  public void begin(ThreadParams thread, IterationParams iteration, ServerState server)
      throws IOException {
    if (thread.getThreadIndex() == 0) {
      server.begin(iteration.getType() == IterationType.MEASUREMENT);
      countProcessors(server);
      serverBefore = server.stats();
      loadBefore = load.cpuNanos();
      start = System.nanoTime();
    }
  }

  @TearDown(Level.Iteration)
  public void end(ThreadParams thread, ServerState server) throws IOException {
    if (thread.getThreadIndex() == 0) {
      double wall = System.nanoTime() - start;
      loadBusy = 100 * (load.cpuNanos() - loadBefore) / wall;
      ServerStats done = server.stats().since(serverBefore);
      ProcessUsage used = done.usage();
      serverBusy = 100 * used.cpuNanos() / wall;
      serverSaturation = serverBusy / serverProcessors;
      loadSaturation = loadBusy / loadProcessors;
      serverCpuPerByte = ratio(used.cpuNanos(), done.bytes());
      serverCpuPerUnit = ratio(used.cpuNanos(), done.units());
      serverBytesPerUnit = ratio(used.allocatedBytes(), done.units());
      serverCollecting = 100 * TimeUnit.MILLISECONDS.toNanos(used.collectionMillis()) / wall;
      serverCompiling = 100 * used.compilerNanos() / wall;
      voluntarySwitchesPerUnit = switches(used, ContextSwitches::voluntary, done.units());
      involuntarySwitchesPerUnit = switches(used, ContextSwitches::involuntary, done.units());
      voluntarySwitchesPerReceive = switches(used, ContextSwitches::voluntary, done.receives());
      directShare = 100 * ratio(done.directBytes(), done.bytes());
      unitsPerReceive = ratio(done.units(), done.receives());
      bytesPerReceive = ratio(done.bytes(), done.receives());
    }
  }

  /// Says that the load never sleeps, so that its processor time tells nothing.
  void loadSpins() {
    spinning = true;
  }

  private void countProcessors(ServerState server) {
    OptionalInt own = server.ownProcessors();
    serverProcessors = own.isPresent() ? own.getAsInt() : Double.NaN;
    loadProcessors = own.isPresent() && !spinning ? Affinity.allowed().size() : Double.NaN;
  }

  private static double switches(
      ProcessUsage used, ToLongFunction<ContextSwitches> kind, long units) {
    return used.switches().map(counts -> ratio(kind.applyAsLong(counts), units)).orElse(Double.NaN);
  }

  private static double ratio(long amount, long count) {
    return count == 0 ? 0 : (double) amount / count;
  }
}

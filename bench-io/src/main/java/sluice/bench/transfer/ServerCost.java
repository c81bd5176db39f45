package sluice.bench.transfer;

import java.io.IOException;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;
import sluice.bench.transfer.load.ProcessMeter;
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
  public void begin(ThreadParams thread, ServerState server) throws IOException {
    if (thread.getThreadIndex() == 0) {
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
      ServerStats used = server.stats().since(serverBefore);
      serverBusy = 100 * used.cpuNanos() / wall;
      serverSaturation = serverBusy / serverProcessors;
      loadSaturation = loadBusy / loadProcessors;
      serverCpuPerByte = ratio(used.cpuNanos(), used.bytes());
      serverCpuPerUnit = ratio(used.cpuNanos(), used.units());
      serverBytesPerUnit = ratio(used.allocatedBytes(), used.units());
      directShare = 100 * ratio(used.directBytes(), used.bytes());
      unitsPerReceive = ratio(used.units(), used.receives());
      bytesPerReceive = ratio(used.bytes(), used.receives());
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

  private static double ratio(long amount, long count) {
    return count == 0 ? 0 : (double) amount / count;
  }
}

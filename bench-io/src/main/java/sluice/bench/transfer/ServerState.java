package sluice.bench.transfer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import sluice.bench.transfer.load.ServerProcess;
import sluice.bench.transfer.load.ServerSpec;
import sluice.bench.transfer.load.ServerStats;
import sluice.results.launch.ClassArchive;

/// The server under test, in a process of its own, for as long as a fork lasts. At its end what the
/// load has sent is held against what the server says it has received.
@State(Scope.Benchmark)
public class ServerState {
  /// System property: the server's processors, separated by commas; absent or empty: not pinned.
  public static final String CPUS = "sluice.server.cpus";

  /// System property: the processors the server may use while it warms up, in the same form.
  public static final String WARMUP_CPUS = "sluice.server.warmup.cpus";

  /// System property: arguments of the server's JVM, separated by spaces.
  public static final String JVM_ARGS = "sluice.server.jvm.args";

  /// Name of the server; those there are come from the catalogue at run time.
  @Param("")
  public String server;

  @Param("message")
  public String service;

  @Param("discard")
  public String sink;

  /// Most bytes asked for by one receive.
  @Param("65536")
  public int chunk;

  @Param("1024")
  public int backlog;

  private final AtomicInteger clients = new AtomicInteger();
  private final LongAdder expectedUnits = new LongAdder();
  private final LongAdder expectedBytes = new LongAdder();
  private final LongAdder expectedChecksums = new LongAdder();
  private ServerProcess process;
  private boolean pinned;
  private Path directory;

  /// Only starts it: the load gets ready while the server does.
  @Setup(Level.Trial)
  public void start() throws IOException {
    directory = newDirectory();
    try {
      process =
          ServerProcess.start(
              new ServerSpec(server, service, sink, directory, chunk, backlog),
              Math.max(1, cpus(CPUS).size()),
              cpus(WARMUP_CPUS),
              jvmArgs());
    } catch (IOException e) {
      deleteDirectory();
      throw e;
    }
  }

  private static List<String> jvmArgs() {
    List<String> arguments = new ArrayList<>(ClassArchive.inherited());
    for (String argument : System.getProperty(JVM_ARGS, "").split(" ", -1)) {
      if (!argument.isEmpty()) {
        arguments.add(argument);
      }
    }
    return arguments;
  }

  /// Not a temporary directory of the JDK's: their names take a secure random generator, which
  /// costs a fork more than the directory does.
  private static Path newDirectory() throws IOException {
    String name = "sluice-sink-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), name));
  }

  /// From the first measured iteration on, the server has its own processors and no others.
  @Setup(Level.Iteration)
  public void pin(IterationParams iteration) throws IOException {
    if (!pinned && iteration.getType() == IterationType.MEASUREMENT) {
      process.pin(cpus(CPUS));
      pinned = true;
    }
  }

  private static List<Integer> cpus(String property) {
    return Arrays.stream(System.getProperty(property, "").split(",", -1))
        .filter(cpu -> !cpu.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  /// The processors it is pinned to while it is measured; empty: none in particular.
  List<Integer> processors() {
    return cpus(CPUS);
  }

  /// Where it listens. Any thread; waits until it does.
  ///
  /// @throws IOException where it does not come to listen, and nothing of it is left
  synchronized InetSocketAddress address() throws IOException {
    try {
      return process.address();
    } catch (IOException e) {
      process.close();
      deleteDirectory();
      throw e;
    }
  }

  /// Where the file sink of this server stores bodies.
  Path directory() {
    return directory;
  }

  synchronized ServerStats stats() throws IOException {
    return process.stats();
  }

  /// A client is about to connect. Any thread.
  void clientStarts() {
    clients.incrementAndGet();
  }

  /// A client has sent all it will, and has received all it waits for. The last one's end is the
  /// server's. Any thread.
  ///
  /// This is no tear-down method of the state, because JMH lets all threads but the one that calls
  /// it sleep for a second there.
  ///
  /// @throws IllegalStateException where the server has received something else than was sent
  void clientEnds() throws IOException {
    if (clients.decrementAndGet() == 0) {
      stopAndVerify();
    }
  }

  /// Says what the server must have received once the fork is over. Any thread.
  ///
  /// @param checksums sum of the CRC32C of the bodies, 0 where the server does not compute them
  void expect(long units, long bytes, long checksums) {
    expectedUnits.add(units);
    expectedBytes.add(bytes);
    expectedChecksums.add(checksums);
  }

  private void stopAndVerify() throws IOException {
    ServerStats received;
    try {
      received = stats();
    } finally {
      process.close();
      deleteDirectory();
    }
    verify("frames or messages", expectedUnits.sum(), received.units());
    verify("bytes", expectedBytes.sum(), received.bytes());
    verify("sum of CRC32C", expectedChecksums.sum(), received.checksums());
  }

  private static void verify(String what, long sent, long received) {
    if (sent != received) {
      throw new IllegalStateException(
          what + ": the load sent " + sent + ", the server received " + received);
    }
  }

  private void deleteDirectory() throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}

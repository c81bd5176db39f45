package sluice.bench.transfer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sluice.bench.transfer.load.Compilers;
import sluice.bench.transfer.load.ServerProcess;
import sluice.bench.transfer.load.ServerSpec;
import sluice.bench.transfer.load.ServerStats;
import sluice.bench.transfer.load.ServerUnderTest;
import sluice.bench.transfer.load.host.ServerOnHost;
import sluice.results.launch.Affinity;
import sluice.results.launch.ClassArchive;
import sluice.results.launch.ForkNotes;
import sluice.results.launch.GrantedProcessors;
import sluice.results.launch.HostPort;
import sluice.results.record.Granted;

/// The server under test, in a process of its own, for as long as a fork lasts. At its end what the
/// load has sent is held against what the server says it has received.
@State(Scope.Benchmark)
public class ServerState {
  /// System property: where a control server listens that starts the server; absent: it runs here.
  public static final String HOST = "sluice.server.host";

  /// System property: the server's processors, separated by commas; absent or empty: not pinned.
  public static final String CPUS = "sluice.server.cpus";

  /// System property: the processors the server may use while it warms up, in the same form.
  public static final String WARMUP_CPUS = "sluice.server.warmup.cpus";

  /// System property: arguments of the server's JVM, separated by spaces.
  public static final String JVM_ARGS = "sluice.server.jvm.args";

  private static final int REHEARSALS = 60;

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
  private ServerUnderTest process;
  private boolean measuring;

  /// Only starts it: the load gets ready while the server does.
  @Setup(Level.Trial)
  public void start() throws IOException {
    ServerSpec spec = new ServerSpec(server, service, sink, Path.of(""), chunk, backlog);
    Optional<HostPort> host = host();
    process =
        host.isPresent()
            ? ServerOnHost.start(host.get(), spec, cpus(CPUS))
            : ServerProcess.start(spec, cpus(CPUS), cpus(WARMUP_CPUS), jvmArgs());
  }

  /// Each measured iteration asks the server for its counts, which takes code that is compiled too.
  private void rehearse() throws IOException {
    for (int i = 0; i < REHEARSALS; i++) {
      var _ = process.stats();
    }
  }

  private static Optional<HostPort> host() {
    return Optional.ofNullable(System.getProperty(HOST)).map(HostPort::parse);
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

  /// Waits until the compilers of both ends have caught up with the warm-up, and where what is
  /// measured begins, confines the server to its own processors. To be called before each
  /// iteration, by one thread; does nothing any more between measured ones.
  ///
  /// This is no set-up method of the state, because JMH lets all threads but the one that calls it
  /// sleep for a second, where it takes longer than a thousandth of that.
  void begin(boolean measured) throws IOException {
    if (!measuring) {
      rehearse();
      Compilers.await(ProcessHandle.current().pid());
      process.begin(measured);
      measuring = measured;
    }
  }

  private static List<Integer> cpus(String property) {
    String list = System.getProperty(property, "");
    return list.isEmpty() ? List.of() : Affinity.parse(list);
  }

  /// How many processors it has to itself while it is measured; empty where it shares some with the
  /// load, or none are its own.
  OptionalInt ownProcessors() {
    List<Integer> its = cpus(CPUS);
    boolean apart =
        host().isPresent()
            || (Affinity.available() && Collections.disjoint(its, Affinity.allowed()));
    return apart && !its.isEmpty() ? OptionalInt.of(its.size()) : OptionalInt.empty();
  }

  /// Where it listens. Any thread; waits until it does.
  ///
  /// @throws IOException where it does not come to listen, and nothing of it is left
  synchronized InetSocketAddress address() throws IOException {
    try {
      return process.address();
    } catch (IOException e) {
      process.close();
      throw e;
    }
  }

  /// The CRC32C of a file that it has stored. Any thread.
  synchronized long storedCrc32c(String file) throws IOException {
    return process.storedCrc32c(file);
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
      Map<String, String> granted = new LinkedHashMap<>(process.granted());
      granted.putAll(GrantedProcessors.of(Granted.LOAD, ProcessHandle.current().pid()));
      ForkNotes.add(granted);
    } finally {
      process.close();
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
}

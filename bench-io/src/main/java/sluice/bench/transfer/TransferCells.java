package sluice.bench.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.bench.transfer.load.Placement;
import sluice.bench.transfer.load.Placements;
import sluice.bench.transfer.load.ServerProcess;
import sluice.catalog.Catalog;
import sluice.results.launch.Affinity;
import sluice.results.launch.Effort;
import sluice.results.launch.HostPort;
import sluice.results.record.Cell;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;

/// The cells of the transfer half. Each table varies one thing at a time around its headline, since
/// every value of each with every value of the others would take days. Where an effort's time is
/// short it has fewer cells, never fewer samples.
final class TransferCells {
  private static final int SMALLEST_CHUNK = 1 << 10;
  private static final int CHUNK = 64 << 10;
  private static final int LARGEST_CHUNK = 256 << 10;
  private static final int MANY = 16;
  private static final int VISITORS = 4;

  /// Messages a second. The same for all servers, runs and machines, so that they can be compared.
  private static final int RATE = 20_000;

  /// The rates that a latency curve is drawn through.
  private static final List<Integer> RATES = List.of(5_000, RATE, 50_000);

  private static final List<Integer> MORE_RATES = List.of(5_000, RATE, 50_000, 100_000);

  /// Warm-up of what takes the JIT compiler longer: header codecs are the most code of all, and
  /// what moves bodies is compiled for good only after what was compiled first has turned out
  /// wrong, with Netty's servers more than once. It is the same for every row of a table, so that
  /// none is favoured by it.
  private static final int CODEC_WARMUP = 2;

  private static final int RECEIVE_WARMUP = 5;
  private static final int SERVER_WARMUP = 1;
  private static final int OPEN_LOOP_WARMUP = 2;

  /// What a fork takes beside its iterations that receives bodies: its JVM and that of the server,
  /// and waiting for their compilers.
  private static final Duration SETUP = Duration.ofMillis(1_060);

  /// What it takes with messages, which are exchanged by the thousand first.
  private static final Duration MESSAGES_SETUP = Duration.ofMillis(1_400);

  /// What it takes with headers: its JVM, its heap, and the checking of a codec.
  private static final Duration CODEC_SETUP = Duration.ofMillis(700);

  /// What a fork takes whose iterations look for a server's capacity and its knee.
  private static final Duration SEARCHES = Duration.ofMillis(4_850);

  /// A codec that allocates little meets a new page of the heap now and then for seconds, and each
  /// costs as much as dozens of its calls; so all pages are touched before the first.
  private static final List<String> CODEC_JVM_ARGS =
      List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

  private final Effort effort;
  private final boolean headline;
  private final Placements placements;
  private final Optional<HostPort> serverHost;
  private final List<FramingServerProvider> servers;

  /// Stands for all that serve streams, where settings of the load are compared rather than
  /// servers.
  private final Optional<FramingServerProvider> carrier;

  private final List<Cell> cells = new ArrayList<>();

  private TransferCells(Effort effort, Placements placements, Optional<HostPort> serverHost) {
    this.placements = placements;
    this.serverHost = serverHost;
    this.effort = effort;
    this.headline = effort.headlineOnly();
    this.servers = found();
    this.carrier = carrier(servers);
  }

  private static List<FramingServerProvider> found() {
    Catalog<FramingServerProvider> catalog = FramingServerProvider.installed();
    return catalog.names().stream().map(name -> catalog.find(name).get()).toList();
  }

  /// The first that can run here: which one it is makes no difference to what it is for.
  private static Optional<FramingServerProvider> carrier(List<FramingServerProvider> servers) {
    return servers.stream()
        .filter(server -> server.streams() && server.unavailable().isEmpty())
        .findFirst();
  }

  /// @param serverHost where a control server listens that starts the servers; empty: they run here
  static List<Cell> of(Effort effort, Placements placements, Optional<HostPort> serverHost) {
    TransferCells cells = new TransferCells(effort, placements, serverHost);
    cells.headers("HeaderEncode");
    cells.headers("HeaderDecode");
    cells.chunkedReceive();
    cells.messageRoundTrip();
    cells.openLoop();
    cells.coalescing();
    cells.writeWriteRead();
    cells.connectionChurn();
    cells.limits();
    return List.copyOf(cells.cells);
  }

  /// Loads the classes of all others; empty where there is no server to do it with.
  static Optional<Cell> rehearsal() {
    return carrier(found())
        .map(
            server ->
                Cell.of(
                        "Rehearsal",
                        method("Rehearsal", "rehearse"),
                        Map.of("server", server.name()))
                    .withWarmup(0));
  }

  private void headers(String table) {
    Cell length =
        Cell.of(table, method(table, "length"), Map.of())
            .withLabels(ordered("codec", "length alone", "header", "4 bytes"));
    if (!headline) {
      cells.add(length);
    }
    for (HeaderSamples sample : samples()) {
      for (String codec : HeaderCodec.installed().names()) {
        Map<String, String> params = ordered("codec", codec, "header", sample.toString());
        cells.add(
            Cell.of(table, method(table, "header"), params)
                .withWarmup(CODEC_WARMUP)
                .withSetup(CODEC_SETUP)
                .withJvmArgs(CODEC_JVM_ARGS));
      }
    }
  }

  private List<HeaderSamples> samples() {
    return switch (effort) {
      case SMOKE, QUICK, STANDARD -> List.of(HeaderSamples.TYPICAL);
      case PUBLISH -> List.of(HeaderSamples.TYPICAL, HeaderSamples.LARGE);
      case FULL -> List.of(HeaderSamples.values());
    };
  }

  private void chunkedReceive() {
    receive(CHUNK, "discard", 1, 1);
    if (effort.atLeast(Effort.PUBLISH)) {
      receive(SMALLEST_CHUNK, "discard", 1, 1);
    }
    if (effort == Effort.FULL) {
      receive(LARGEST_CHUNK, "discard", 1, 1);
      receive(CHUNK, "checksum", 1, 1);
    }
    if (!headline) {
      receive(CHUNK, "file", 1, 1);
      sweep(cores -> receive(CHUNK, "discard", MANY, cores));
    }
  }

  private void receive(int chunk, String sink, int connections, int cores) {
    for (FramingServerProvider server : servers) {
      if (server.streams()) {
        add(
            "ChunkedReceive",
            "receive",
            server,
            ordered("service", "transfer", "chunk", "" + chunk, "sink", sink),
            connections,
            cores);
      }
    }
  }

  private void messageRoundTrip() {
    roundTrip(64, 1, 1);
    if (!headline) {
      sweep(cores -> roundTrip(64, MANY, cores));
    }
    if (effort == Effort.FULL) {
      roundTrip(4 << 10, 1, 1);
    }
    if (effort.atLeast(Effort.PUBLISH)) {
      placements.special().forEach(placement -> roundTrip(64, 1, placement));
    }
  }

  private void roundTrip(int size, int connections, int cores) {
    roundTrip(size, connections, placements.at(cores));
  }

  private void roundTrip(int size, int connections, Placement placement) {
    for (FramingServerProvider server : servers) {
      if (server.streams() || !headline) {
        Map<String, String> params = ordered("service", "message", "size", "" + size);
        cells.add(cell("MessageRoundTrip", "roundTrip", server, params, connections, placement));
      }
    }
  }

  private void openLoop() {
    for (FramingServerProvider server : servers) {
      if (server.streams()) {
        rates().forEach(rate -> openLoop(server, rate, "poisson"));
        if (effort == Effort.FULL) {
          openLoop(server, RATE, "constant");
        }
        if (searchesKnee(server)) {
          Map<String, String> params = ordered("service", "message", "connections", "" + MANY);
          cells.add(cell("Knee", "search", server, params, 1, 1).withSetup(SEARCHES));
        }
      }
    }
  }

  private boolean carries(FramingServerProvider server) {
    return carrier.filter(server::equals).isPresent();
  }

  /// A search takes seconds.
  private boolean searchesKnee(FramingServerProvider server) {
    return switch (effort) {
      case SMOKE -> carries(server);
      case QUICK -> false;
      case STANDARD, PUBLISH, FULL -> true;
    };
  }

  private List<Integer> rates() {
    return switch (effort) {
      case SMOKE, QUICK -> List.of(RATE);
      case STANDARD, PUBLISH -> RATES;
      case FULL -> MORE_RATES;
    };
  }

  private void openLoop(FramingServerProvider server, int rate, String arrivals) {
    Map<String, String> params =
        ordered(
            "service",
            "message",
            "rate",
            "" + rate,
            "arrivals",
            arrivals,
            "connections",
            "" + MANY);
    cells.add(cell("OpenLoop", "reply", server, params, 1, 1).withWarmup(OPEN_LOOP_WARMUP));
  }

  private void coalescing() {
    if (effort == Effort.QUICK) {
      return;
    }
    for (FramingServerProvider server : servers) {
      if (effort.atLeast(Effort.PUBLISH) || carries(server) || !server.streams()) {
        coalescing(server, "true");
      }
      // What the sender holds back is the same whatever the server.
      if (carries(server)) {
        coalescing(server, "false");
      }
    }
  }

  private void coalescing(FramingServerProvider server, String noDelay) {
    Map<String, String> params = ordered("service", "message", "noDelay", noDelay);
    add("Coalescing", "burst", server, params, 1, 1);
  }

  private void writeWriteRead() {
    if (effort == Effort.QUICK) {
      return;
    }
    carrier.ifPresent(
        server -> {
          stall(server, "twoWrites", "two", "false");
          stall(server, "twoWrites", "two", "true");
          stall(server, "oneWrite", "one", "false");
        });
  }

  private void stall(FramingServerProvider server, String method, String writes, String noDelay) {
    Map<String, String> params = ordered("service", "message", "noDelay", noDelay);
    Cell cell = cell("WriteWriteRead", method, server, params, 1, 1);
    Map<String, String> labels = new LinkedHashMap<>(cell.labels());
    labels.put("writes", writes);
    cells.add(cell.withLabels(labels));
  }

  private void connectionChurn() {
    if (effort == Effort.SMOKE || effort.atLeast(Effort.PUBLISH)) {
      churn(1024);
    }
    if (effort == Effort.FULL) {
      churn(16);
    }
  }

  private void churn(int backlog) {
    for (FramingServerProvider server : servers) {
      if (server.streams()) {
        Map<String, String> params = ordered("service", "message", "backlog", "" + backlog);
        add("ConnectionChurn", "connection", server, params, VISITORS, 1);
      }
    }
  }

  private void limits() {
    Cell like =
        cells.stream().filter(cell -> cell.table().equals("MessageRoundTrip")).findFirst().get();
    cells.addAll(LimitCells.of(effort, like));
  }

  private void sweep(java.util.function.IntConsumer row) {
    placements.counts().forEach(row::accept);
  }

  private void add(
      String table,
      String method,
      FramingServerProvider server,
      Map<String, String> params,
      int connections,
      int cores) {
    cells.add(cell(table, method, server, params, connections, cores));
  }

  private Cell cell(
      String table,
      String method,
      FramingServerProvider server,
      Map<String, String> params,
      int connections,
      int cores) {
    return cell(table, method, server, params, connections, placements.at(cores));
  }

  private Cell cell(
      String table,
      String method,
      FramingServerProvider server,
      Map<String, String> params,
      int connections,
      Placement placement) {
    Map<String, String> all = ordered("server", server.name());
    all.putAll(params);
    Map<String, String> labels = ordered("connections", "" + connections);
    labels.keySet().removeAll(params.keySet());
    labels.putAll(ordered("cores", cores(placement), "placement", placement.name()));
    boolean bodies = table.equals("ChunkedReceive");
    Cell cell =
        Cell.of(table, method(table, method), all)
            .withLabels(labels)
            .withThreads(connections)
            .withWarmup(bodies ? RECEIVE_WARMUP : SERVER_WARMUP)
            .withSetup(bodies ? SETUP : MESSAGES_SETUP)
            .pinnedTo(placement.load())
            .withJvmArgs(jvmArgs(placement));
    return server.unavailable().map(cell::unavailableBecause).orElse(cell);
  }

  /// A server that is not pinned has what there is.
  private static String cores(Placement placement) {
    return placement.server().isEmpty() ? "any" : "" + placement.server().size();
  }

  private List<String> jvmArgs(Placement placement) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-D" + ServerState.CPUS + "=" + Affinity.format(placement.server()));
    arguments.add("-D" + ServerState.WARMUP_CPUS + "=" + Affinity.format(placements.warmup()));
    arguments.add("-D" + ServerState.JVM_ARGS + "=" + String.join(" ", ServerProcess.JVM_ARGS));
    serverHost.ifPresent(host -> arguments.add("-D" + ServerState.HOST + "=" + host));
    return arguments;
  }

  private static String method(String table, String name) {
    return TransferCells.class.getPackageName() + "." + table + "." + name;
  }

  static Map<String, String> ordered(String... keysAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}

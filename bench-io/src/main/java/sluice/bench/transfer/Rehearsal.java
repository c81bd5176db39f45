package sluice.bench.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.ThreadParams;
import sluice.bench.transfer.load.Exchange;
import sluice.bench.transfer.load.Messages;
import sluice.bench.transfer.load.ProcessMeter;
import sluice.bench.transfer.load.ServerSpec;
import sluice.bench.transfer.load.ServerStats;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.HandwrittenCodec;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Traffic;
import sluice.transfer.sink.Sink;

/// Does once what the forks of all benchmarks do and what the servers do that they start, so that
/// one JVM has loaded the classes of all. It measures nothing.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
public class Rehearsal {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SIZE = 64;
  private static final int CHUNK = 64 << 10;
  private static final int BACKLOG = 16;

  private final Messages messages = new Messages(SIZE, false, 1);

  /// All there is to do.
  @Benchmark
  public void rehearse(
      MessageRoundTrip.Connection connection,
      ServerState running,
      ServerCost cost,
      ThreadParams thread,
      Blackhole blackhole)
      throws IOException, FrameException {
    connection.roundTrip();
    receive(running.server, thread);
    for (String codec : HeaderCodec.installed().names()) {
      header(codec, blackhole);
    }
    for (String name : FramingServerProvider.installed().names()) {
      FramingServerProvider provider = FramingServerProvider.installed().find(name).get();
      if (provider.unavailable().isEmpty()) {
        serve(provider);
      }
    }
    blackhole.consume(ServerStats.of(new Traffic(), new ProcessMeter()).toJson());
  }

  private static void receive(String name, ThreadParams thread) throws IOException {
    ServerState server = new ServerState();
    server.server = name;
    server.service = "transfer";
    server.sink = "discard";
    server.chunk = CHUNK;
    server.backlog = BACKLOG;
    ChunkedReceive.Bodies bodies = new ChunkedReceive.Bodies();
    ChunkedReceive.Sender sender = new ChunkedReceive.Sender();
    server.start();
    bodies.create();
    sender.connect(server, bodies, thread);
    sender.part();
    sender.finish();
  }

  private static void header(String codec, Blackhole blackhole) throws FrameException {
    HeaderState state = new HeaderState();
    state.codec = codec;
    state.header = HeaderSamples.TYPICAL.toString();
    state.prepare();
    blackhole.consume(state.nextEncoded());
  }

  private void serve(FramingServerProvider provider) throws IOException {
    if (!provider.streams()) {
      serve(provider, "message", this::datagram);
      return;
    }
    serve(provider, "message", Rehearsal::message);
    serve(provider, "transfer", Rehearsal::frame);
  }

  private static void serve(FramingServerProvider provider, String service, Dialogue dialogue)
      throws IOException {
    ServerSpec spec =
        new ServerSpec(provider.name(), service, "discard", Path.of(""), CHUNK, BACKLOG);
    try (Sink bodies = spec.openSink();
        FramingServer server = spec.start(bodies, new Traffic())) {
      dialogue.with(server);
    }
  }

  private void datagram(FramingServer server) throws IOException {
    ByteBuffer message = messages.next();
    try (Exchange exchange = Exchange.datagram(server.address())) {
      exchange.send(message);
      exchange.receive(messages.replyBuffer());
    }
  }

  private static void message(FramingServer server) throws IOException {
    try (TransferClient client = connect(server)) {
      var _ = client.message(new byte[SIZE]);
    }
  }

  private static void frame(FramingServer server) throws IOException {
    try (TransferClient client = connect(server)) {
      FileHeader header = new FileHeader("rehearsal", SIZE, true);
      client.send(header, new ByteArrayInputStream(new byte[SIZE]), sent -> {});
      var _ = client.readReply();
    }
  }

  private static TransferClient connect(FramingServer server) throws IOException {
    return TransferClient.connect(
        server.address(), ByteOrder.LITTLE_ENDIAN, PATIENCE, new HandwrittenCodec());
  }

  /// What a client has to say to a server.
  private interface Dialogue {
    void with(FramingServer server) throws IOException;
  }
}

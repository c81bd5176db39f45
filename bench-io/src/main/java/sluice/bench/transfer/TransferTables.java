package sluice.bench.transfer;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.util.List;
import java.util.stream.Stream;
import sluice.bench.transfer.load.OpenLoad;
import sluice.results.record.Metric;
import sluice.results.record.Saturation;
import sluice.results.record.Table;

/// The tables of the transfer half: what each asks, and what its columns mean.
final class TransferTables {
  private static final String SERVER = "server";
  private static final String CODEC = "codec";

  /// The server that adds least to what the kernel does.
  private static final String LIMIT = "syscall";

  private static final Metric BYTES_PER_HEADER =
      new Metric(
          "gc.alloc.rate.norm", "heap", "B/op", 1, LOWER, "heap bytes allocated an operation.");
  private static final Metric CPU_PER_MESSAGE =
      new Metric(
          "serverCpuPerUnit",
          "server CPU",
          "us/msg",
          1e-3,
          LOWER,
          "processor time of the server's process a message, user and system.");
  private static final Metric HEAP_PER_MESSAGE =
      new Metric(
          "serverBytesPerUnit",
          "server heap",
          "B/msg",
          1,
          LOWER,
          "heap bytes the server allocated a message.");
  private static final Metric SERVER_BUSY =
      new Metric(
          "serverBusy", "server busy", "% CPU", 1, NONE, "processors the server used, 100 each.");
  private static final Metric LOAD_BUSY =
      new Metric("loadBusy", "load busy", "% CPU", 1, NONE, "processors the load used, 100 each.");
  private static final Metric MESSAGES_PER_SECOND =
      new Metric("score", "messages", "1/s", 1, HIGHER, "messages there and back a second.");

  private static final Metric ASKED =
      new Metric("asked", "asked", "1/s", 1, NONE, "messages that were due a second.");
  private static final Metric ACHIEVED =
      new Metric("score", "achieved", "1/s", 1, NONE, "replies a second.");
  private static final Metric LATE =
      new Metric(
          Saturation.LATE,
          "late",
          "%",
          1,
          LOWER,
          "messages that the load sent more than %d us after they were due."
              .formatted(OpenLoad.LATE.toNanos() / 1_000));

  private TransferTables() {}

  static List<Table> all() {
    return List.of(
        header("HeaderEncode", "Header encode", "What does it cost to write a header?"),
        header("HeaderDecode", "Header decode", "What does it cost to read a header?"),
        chunkedReceive().limitedBy(LIMIT),
        CostTables.receive(),
        messageRoundTrip().limitedBy(LIMIT),
        CostTables.roundTrip(),
        openLoop().limitedBy(LIMIT),
        latencyCurve(),
        CostTables.request(),
        knee().limitedBy(LIMIT),
        coalescing(),
        writeWriteRead(),
        connectionChurn().limitedBy(LIMIT),
        CostTables.connection(),
        LimitTables.throughput(),
        LimitTables.latency());
  }

  private static Table header(String id, String title, String question) {
    Metric time = new Metric("score", "time", "ns/op", 1, LOWER, "time of one operation.");
    return new Table(id, title, question, CODEC, List.of(time, BYTES_PER_HEADER));
  }

  private static Table chunkedReceive() {
    return new Table(
        "ChunkedReceive",
        "Chunked receive",
        "How fast does a server take in bodies over loopback?",
        SERVER,
        List.of(
            new Metric("score", "rate", "MB/s", 1, HIGHER, "10^6 bytes of bodies a second."),
            new Metric(
                "serverCpuPerByte",
                "server CPU",
                "ns/KiB",
                1024,
                LOWER,
                "processor time of the server's process for each 1,024 bytes, user and system."),
            new Metric(
                "serverBytesPerUnit",
                "server heap",
                "B/frame",
                1,
                LOWER,
                "heap bytes the server allocated a frame."),
            new Metric(
                "bytesPerReceive", "receive", "B/call", 1, NONE, "bytes a receive call returned."),
            new Metric(
                "directShare",
                "zero copy",
                "%",
                1,
                NONE,
                "bytes that went from socket to file without passing through the server's memory."),
            SERVER_BUSY,
            LOAD_BUSY));
  }

  private static Table messageRoundTrip() {
    List<Metric> percentiles = percentiles();
    List<Metric> others =
        List.of(MESSAGES_PER_SECOND, CPU_PER_MESSAGE, HEAP_PER_MESSAGE, SERVER_BUSY, LOAD_BUSY);
    return new Table(
        "MessageRoundTrip",
        "Message round trip",
        "How long does a message take there and back, when the next waits for the last?"
            + " (closed-loop service time)",
        SERVER,
        Stream.concat(percentiles.stream(), others.stream()).toList());
  }

  private static Table openLoop() {
    List<Metric> others =
        List.of(
            ASKED,
            ACHIEVED,
            LATE,
            new Metric(
                "dropped",
                "dropped",
                "%",
                1,
                LOWER,
                "messages never sent, because too many before them had no reply yet."),
            new Metric(
                "timedOut",
                "timed out",
                "%",
                1,
                LOWER,
                "messages whose reply took longer than %d s; their latency is counted all the same."
                    .formatted(OpenLoad.TIMEOUT.toSeconds())),
            CPU_PER_MESSAGE,
            HEAP_PER_MESSAGE,
            SERVER_BUSY);
    return new Table(
        "OpenLoop",
        "Open loop",
        "How long does a message take there and back at a set rate, from when it was due?",
        SERVER,
        Stream.concat(percentiles().stream(), others.stream()).toList());
  }

  private static Table latencyCurve() {
    Stream<Metric> latencies =
        Stream.of("p50", "p90", "p99").map(TransferTables::percentile).map(Metric::informing);
    return new Table(
            "LatencyCurve",
            "Latency curves",
            "How does the latency of each server grow with the rate of messages?",
            "rate",
            Stream.concat(latencies, Stream.of(ACHIEVED, LATE.informing(), SERVER_BUSY)).toList())
        .viewOf("OpenLoop");
  }

  private static Table knee() {
    return new Table(
        "Knee",
        "Knee",
        "At which rate does latency take off?",
        SERVER,
        List.of(
            new Metric(
                "knee",
                "knee",
                "1/s",
                1,
                HIGHER,
                "the rate from which on the median latency is more than twice its lowest."),
            new Metric(
                "capacity",
                "capacity",
                "1/s",
                1,
                HIGHER,
                "messages a second in a closed loop, each connection's next when its last is"
                    + " back."),
            new Metric("unloaded", "p50", "us", 1e-3, LOWER, "the lowest median of all rates."),
            new Metric(
                Saturation.LATE,
                "late",
                "%",
                1,
                LOWER,
                "messages that the load sent late at the highest rate it tried."),
            CPU_PER_MESSAGE,
            HEAP_PER_MESSAGE));
  }

  static List<Metric> percentiles() {
    return Stream.of("p50", "p90", "p99", "p99.9", "p99.99", "max")
        .map(TransferTables::percentile)
        .toList();
  }

  private static Metric percentile(String key) {
    String meaning =
        key.equals("max")
            ? "the slowest round trip of a fork."
            : key.substring(1) + " % of round trips took no longer.";
    return new Metric(key, key, "us", 1e-3, LOWER, meaning);
  }

  private static Table coalescing() {
    return new Table(
        "Coalescing",
        "Coalescing",
        "How many messages, each sent by a call of its own, does one receive call bring?",
        SERVER,
        List.of(
            MESSAGES_PER_SECOND,
            new Metric(
                "unitsPerReceive",
                "sends a receive",
                "1",
                1,
                NONE,
                "messages sent for each receive call of the server; 1: none stuck together."),
            CPU_PER_MESSAGE,
            HEAP_PER_MESSAGE,
            CostTables.waits("msg", "message"),
            CostTables.preemptions("msg", "message"),
            SERVER_BUSY,
            LOAD_BUSY));
  }

  private static Table writeWriteRead() {
    return new Table(
        "WriteWriteRead",
        "Write, write, read",
        "What does it cost to write the length and the message by two calls?",
        "writes",
        List.of(
            new Metric("score", "turn", "us", 1, LOWER, "time of a message there and back."),
            CPU_PER_MESSAGE,
            HEAP_PER_MESSAGE,
            CostTables.waits("msg", "message"),
            CostTables.preemptions("msg", "message")));
  }

  private static Table connectionChurn() {
    return new Table(
        "ConnectionChurn",
        "Connection churn",
        "How many connections a second, each for one message?",
        SERVER,
        List.of(
            new Metric("score", "connections", "1/s", 1, HIGHER, "connections a second."),
            new Metric(
                "serverCpuPerUnit",
                "server CPU",
                "us/conn",
                1e-3,
                LOWER,
                "processor time of the server's process a connection, user and system."),
            new Metric(
                "serverBytesPerUnit",
                "server heap",
                "B/conn",
                1,
                LOWER,
                "heap bytes the server allocated a connection."),
            SERVER_BUSY,
            LOAD_BUSY));
  }
}

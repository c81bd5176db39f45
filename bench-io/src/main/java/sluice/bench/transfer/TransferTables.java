package sluice.bench.transfer;

import static sluice.results.record.Direction.HIGHER;
import static sluice.results.record.Direction.LOWER;
import static sluice.results.record.Direction.NONE;

import java.util.List;
import java.util.stream.Stream;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// The tables of the transfer half: what each asks, and what its columns mean.
final class TransferTables {
  private static final String SERVER = "server";
  private static final String CODEC = "codec";

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

  private TransferTables() {}

  static List<Table> all() {
    return List.of(
        header("HeaderEncode", "Header encode", "What does it cost to write a header?"),
        header("HeaderDecode", "Header decode", "What does it cost to read a header?"),
        chunkedReceive(),
        messageRoundTrip(),
        coalescing(),
        writeWriteRead(),
        connectionChurn());
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
    List<Metric> percentiles =
        Stream.of("p50", "p90", "p99", "p99.9", "p99.99", "max")
            .map(TransferTables::percentile)
            .toList();
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
            SERVER_BUSY,
            LOAD_BUSY));
  }

  private static Table writeWriteRead() {
    return new Table(
        "WriteWriteRead",
        "Write, write, read",
        "What does it cost to write the length and the message by two calls?",
        "writes",
        List.of(new Metric("score", "turn", "us", 1, LOWER, "time of a message there and back.")));
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

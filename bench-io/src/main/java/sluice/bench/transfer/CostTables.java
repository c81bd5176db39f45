package sluice.bench.transfer;

import static sluice.results.record.Direction.LOWER;

import java.util.List;
import java.util.stream.Stream;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// Tables of what cells cost the server, beside those of how fast they are: other views of the same
/// cells.
final class CostTables {
  private static final String SERVER = "server";

  private CostTables() {}

  static Table receive() {
    Metric perByte =
        new Metric(
            "serverCpuPerByte",
            "CPU",
            "ns/KiB",
            1024,
            LOWER,
            "processor time of the server's process for each 1,024 bytes, user and system.");
    return new Table(
            "ReceiveCost",
            "Cost of receiving",
            "What does it cost a server to take in bodies?",
            SERVER,
            Stream.concat(Stream.of(perByte), costs("frame", "frame").stream()).toList())
        .viewOf("ChunkedReceive");
  }

  static Table roundTrip() {
    return new Table(
            "RoundTripCost",
            "Cost of a round trip",
            "What does a message cost a server, when the next waits for the last?",
            SERVER,
            messageCosts())
        .viewOf("MessageRoundTrip");
  }

  static Table request() {
    return new Table(
            "CpuPerRequest",
            "CPU per request",
            "What does a message cost a server at a set rate, which is the same for all?",
            SERVER,
            messageCosts())
        .viewOf("OpenLoop");
  }

  static Table connection() {
    return new Table(
            "ConnectionCost",
            "Cost of a connection",
            "What does a connection of one message cost a server?",
            SERVER,
            costs("conn", "connection"))
        .viewOf("ConnectionChurn");
  }

  private static List<Metric> messageCosts() {
    Metric perByte =
        new Metric(
            "serverCpuPerByte", "CPU a byte", "ns/B", 1, LOWER, "the same for each byte received.");
    List<Metric> costs = costs("msg", "message");
    return Stream.concat(
            Stream.of(costs.getFirst(), perByte), costs.subList(1, costs.size()).stream())
        .toList();
  }

  private static List<Metric> costs(String unit, String name) {
    return List.of(
        new Metric(
            "serverCpuPerUnit",
            "CPU",
            "us/" + unit,
            1e-3,
            LOWER,
            "processor time of the server's process a " + name + ", user and system."),
        new Metric(
            "serverBytesPerUnit",
            "heap",
            "B/" + unit,
            1,
            LOWER,
            "heap bytes the server allocated a " + name + "."),
        new Metric(
            "serverCollecting",
            "GC",
            "% time",
            1,
            LOWER,
            "time that the server's threads stood still for the garbage collector."),
        new Metric(
            "serverCompiling",
            "JIT",
            "% CPU",
            1,
            LOWER,
            "processors that the server's JIT compilers kept busy, in per cent of one: 0 of a"
                + " server that was warm."),
        waits(unit, name),
        preemptions(unit, name));
  }

  /// How often threads of the server waited.
  static Metric waits(String unit, String name) {
    return new Metric(
        "voluntarySwitchesPerUnit",
        "waits",
        "1/" + unit,
        1,
        LOWER,
        "voluntary context switches: how often a thread of the server waited, a " + name + ".");
  }

  /// How often threads of the server made way for others.
  static Metric preemptions(String unit, String name) {
    return new Metric(
        "involuntarySwitchesPerUnit",
        "preemptions",
        "1/" + unit,
        1,
        LOWER,
        "involuntary context switches: how often a thread of the server had to make way for"
            + " another, a "
            + name
            + ".");
  }
}

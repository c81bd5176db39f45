package sluice.bench.transfer;

import static sluice.results.record.Direction.NONE;

import java.util.List;
import java.util.stream.Stream;
import sluice.results.record.Metric;
import sluice.results.record.Table;

/// The tables of what the machine itself allows. Nothing in them is ranked.
final class LimitTables {
  static final String THROUGHPUT = "LimitsThroughput";
  static final String LATENCY = "LimitsLatency";

  private static final String SUBJECT = "limit";

  private LimitTables() {}

  static Table throughput() {
    return new Table(
        THROUGHPUT,
        "Limits of throughput",
        "How fast do bytes move on this machine when nothing is done to them?",
        SUBJECT,
        List.of(
            new Metric(
                "rate",
                "rate",
                "MB/s",
                1,
                NONE,
                "10^6 bytes a second that arrived or, of memory, were copied."),
            new Metric(
                "serverCpuPerByte",
                "receiver CPU",
                "ns/KiB",
                1024,
                NONE,
                "processor time of the receiving process for each 1,024 bytes, user and system."),
            new Metric(
                "voluntarySwitchesPerReceive",
                "waits",
                "1/receive",
                1,
                NONE,
                "voluntary context switches of the receiving process a receive call; the sender"
                    + " pays for waking it."),
            new Metric(
                "serverBusy",
                "receiver busy",
                "% CPU",
                1,
                NONE,
                "processors the receiver used, 100 each."),
            new Metric(
                "loadBusy",
                "sender busy",
                "% CPU",
                1,
                NONE,
                "processors the sender used, 100 each.")));
  }

  static Table latency() {
    List<Metric> others =
        List.of(
            new Metric(
                "serverCpuPerUnit",
                "echo CPU",
                "us/msg",
                1e-3,
                NONE,
                "processor time of the process that sends back, a message."),
            new Metric(
                "voluntarySwitchesPerUnit",
                "waits",
                "1/msg",
                1,
                NONE,
                "voluntary context switches of that process, a message."));
    return new Table(
        LATENCY,
        "Limits of latency",
        "How long do 64 bytes take there and back when the other end only sends them back, and how"
            + " late is a thread that does nothing but wait for its time?",
        SUBJECT,
        Stream.concat(TransferTables.percentiles().stream().map(Metric::informing), others.stream())
            .toList());
  }
}

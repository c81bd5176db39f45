package sluice.bench.transfer.load;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sluice.results.launch.Affinity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of iperf3 over loopback, in two processes.
///
/// @param rate 10^6 bytes a second, as its receiving end counts them
/// @param senderBusy processors that the sending end used, in per cent of one
/// @param receiverBusy processors that the receiving end used, in per cent of one
public record Iperf3Transfer(double rate, double senderBusy, double receiverBusy) {
  private static final String PROGRAM = "iperf3";
  private static final String LOOPBACK = "127.0.0.1";

  /// Pieces of 64 KiB sent by sendfile(2), as the benchmarks do, a gigabyte in all.
  private static final List<String> TRANSFER = List.of("-Z", "-l", "64K", "-n", "1G", "-J");

  private static final double BITS = 8;

  /// Why it cannot be run on this machine, if so.
  public static Optional<String> unavailable() {
    String path = System.getenv("PATH");
    boolean there =
        path != null
            && Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
    return there ? Optional.empty() : Optional.of(PROGRAM + " is not installed");
  }

  /// Runs it.
  ///
  /// @param cpus the processors of the receiving end; empty: none in particular. The sending end
  ///   runs where this process does
  public static Iperf3Transfer over(List<Integer> cpus) throws IOException {
    String port = Integer.toString(freePort());
    List<String> serve = new ArrayList<>(Affinity.prefix(cpus));
    serve.addAll(List.of(PROGRAM, "-s", "-1", "-B", LOOPBACK, "-p", port, "--forceflush"));
    Process server = new ProcessBuilder(serve).redirectErrorStream(true).start();
    try {
      awaitListening(server.inputReader());
      List<String> send = new ArrayList<>(List.of(PROGRAM, "-c", LOOPBACK, "-p", port));
      send.addAll(TRANSFER);
      Process client = new ProcessBuilder(send).redirectErrorStream(true).start();
      return parse(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      server.destroy();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  private static void awaitListening(BufferedReader output) throws IOException {
    String line;
    do {
      line = output.readLine();
      if (line == null) {
        throw new EOFException(PROGRAM + ": ended before it listened");
      }
    } while (!line.contains("listening"));
  }

  /// Reads what iperf3 says with `-J`.
  ///
  /// @throws IOException where it tells of an error, or nothing of a transfer
  static Iperf3Transfer parse(String json) throws IOException {
    JsonNode report;
    try {
      report = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw new IOException(PROGRAM + ": expected its report, got: " + json.strip(), e);
    }
    if (report.has("error")) {
      throw new IOException(PROGRAM + ": " + report.get("error").asString());
    }
    JsonNode end = report.path("end");
    JsonNode received = end.at("/sum_received/bits_per_second");
    JsonNode sender = end.at("/cpu_utilization_percent/host_total");
    JsonNode receiver = end.at("/cpu_utilization_percent/remote_total");
    if (!received.isNumber() || !sender.isNumber() || !receiver.isNumber()) {
      throw new IOException(PROGRAM + ": its report tells of no transfer");
    }
    return new Iperf3Transfer(
        received.doubleValue() / BITS / 1e6, sender.doubleValue(), receiver.doubleValue());
  }
}

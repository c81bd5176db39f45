package sluice.bench.transfer.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import sluice.transfer.FramingServer;
import sluice.transfer.frame.Traffic;
import sluice.transfer.sink.Sink;

/// The process of a server under test. It speaks as the `serve` command does, but leaves out what a
/// command line for people needs, which takes several times as long to start as a server does.
///
/// Its first line of output tells where it listens. Every line it reads is answered by a line of
/// JSON, [ServerStats]; it ends when its standard input does.
public final class ServerMain {
  private ServerMain() {}

  /// Serves.
  ///
  /// @param arguments a [ServerSpec]'s
  public static void main(String[] arguments) {
    try {
      serve(ServerSpec.parse(arguments));
      // Some servers leave threads behind that would keep the JVM for a while.
      System.exit(0);
    } catch (IOException | RuntimeException e) {
      System.err.println("server: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void serve(ServerSpec spec) throws IOException {
    Traffic traffic = new Traffic();
    try (Sink bodies = spec.openSink();
        FramingServer server = spec.start(bodies, traffic)) {
      InetSocketAddress address = server.address();
      System.out.println(
          ServerProcess.GREETING + address.getAddress().getHostAddress() + ":" + address.getPort());
      answer(traffic);
    }
  }

  private static void answer(Traffic traffic) throws IOException {
    ProcessMeter meter = new ProcessMeter();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (lines.readLine() != null) {
      System.out.println(ServerStats.of(traffic, meter).toJson());
    }
  }
}

package sluice.bench.transfer.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sluice.results.launch.Affinity;

/// A server in a JVM of its own. It ends with this process, however this one ends, because its
/// standard input closes then. One thread at a time.
public final class ServerProcess implements AutoCloseable {
  /// What a server prints before its address.
  public static final String GREETING = "listening on ";

  private final ServerSpec spec;
  private final Process process;
  private final BufferedReader output;
  private final BufferedWriter input;
  private InetSocketAddress address;

  private ServerProcess(ServerSpec spec, Process process) {
    this.spec = spec;
    this.process = process;
    this.output = process.inputReader();
    this.input = process.outputWriter();
  }

  /// Starts a server and does not wait for it. Its JVM sizes itself for its cores at once but may
  /// use all processors until [#pin], so that it is compiled sooner than its cores alone would
  /// allow.
  ///
  /// @param cores how many processors its JVM is to reckon with
  /// @param cpus the processors it may use until it is pinned; empty: none in particular
  /// @param jvmArgs further arguments of its JVM
  /// @throws IOException where the process cannot be started
  public static ServerProcess start(
      ServerSpec spec, int cores, List<Integer> cpus, List<String> jvmArgs) throws IOException {
    List<String> command = new ArrayList<>(Affinity.prefix(cpus));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:ActiveProcessorCount=" + cores);
    command.addAll(jvmArgs);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ServerMain.class.getName()));
    command.addAll(spec.arguments());
    return new ServerProcess(
        spec, new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// Where it listens; waits until it does.
  ///
  /// @throws IOException where it does not come to listen; what it complained of is on standard
  ///   error
  public InetSocketAddress address() throws IOException {
    if (address == null) {
      try {
        address = parse(readLine());
      } catch (IOException e) {
        throw new IOException("%s: %s".formatted(spec, e.getMessage()), e);
      }
    }
    return address;
  }

  private static InetSocketAddress parse(String line) throws IOException {
    int colon = line.lastIndexOf(':');
    if (!line.startsWith(GREETING) || colon < 0) {
      throw new IOException("expected \"" + GREETING + "HOST:PORT\", got: " + line);
    }
    return new InetSocketAddress(
        line.substring(GREETING.length(), colon), Integer.parseInt(line.substring(colon + 1)));
  }

  /// Confines all its threads to these processors; empty: to none in particular.
  ///
  /// @throws IOException where the kernel does not grant just these
  public void pin(List<Integer> cpus) throws IOException {
    Affinity.pin(process.pid(), cpus);
  }

  /// Asks the server what it has done; waits until it listens.
  public ServerStats stats() throws IOException {
    var _ = address();
    input.write("stats\n");
    input.flush();
    return ServerStats.parse(readLine());
  }

  private String readLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new EOFException("the server process ended");
    }
    return line;
  }

  /// Ends the process and waits for its end.
  @Override
  public void close() throws IOException {
    input.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException("the server process did not end by itself within 10 s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

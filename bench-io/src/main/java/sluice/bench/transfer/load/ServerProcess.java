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

/// A server in a JVM of its own: the `serve` command as a child process. It ends with this process,
/// however this one ends, because its standard input closes then. One thread at a time.
public final class ServerProcess implements AutoCloseable {
  /// What `serve` prints before its address.
  public static final String GREETING = "listening on ";

  private final Process process;
  private final BufferedReader output;
  private final BufferedWriter input;
  private final InetSocketAddress address;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader();
    this.input = process.outputWriter();
    this.address = parse(readLine());
  }

  /// Starts a server and waits until it listens. Its JVM sizes itself for its cores at once but may
  /// use all processors until [#pin], so that it is compiled sooner than its cores alone would
  /// allow.
  ///
  /// @param program has the `main` method that knows the `serve` command
  /// @param cores how many processors its JVM is to reckon with
  /// @param cpus the processors it may use until it is pinned; empty: none in particular
  /// @param options those of the `serve` command
  /// @throws IOException where it does not come to listen; what it complained of is on standard
  ///   error
  public static ServerProcess start(
      Class<?> program, int cores, List<Integer> cpus, List<String> options) throws IOException {
    List<String> command = new ArrayList<>(Affinity.prefix(cpus));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms512m",
            "-Xmx512m",
            "-XX:ActiveProcessorCount=" + cores,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            "serve"));
    command.addAll(options);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      return new ServerProcess(process);
    } catch (IOException e) {
      process.destroyForcibly().onExit().join();
      throw new IOException("serve " + String.join(" ", options) + ": " + e.getMessage(), e);
    }
  }

  private static InetSocketAddress parse(String line) throws IOException {
    int colon = line.lastIndexOf(':');
    if (!line.startsWith(GREETING) || colon < 0) {
      throw new IOException("server: expected \"" + GREETING + "HOST:PORT\", got: " + line);
    }
    return new InetSocketAddress(
        line.substring(GREETING.length(), colon), Integer.parseInt(line.substring(colon + 1)));
  }

  public InetSocketAddress address() {
    return address;
  }

  /// Confines all its threads to these processors; empty: to none in particular.
  ///
  /// @throws IOException where the kernel does not grant just these
  public void pin(List<Integer> cpus) throws IOException {
    Affinity.pin(process.pid(), cpus);
  }

  /// Asks the server what it has done.
  public ServerStats stats() throws IOException {
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

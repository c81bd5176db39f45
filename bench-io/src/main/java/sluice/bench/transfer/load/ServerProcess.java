package sluice.bench.transfer.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import sluice.results.launch.Affinity;
import sluice.results.launch.GrantedProcessors;
import sluice.results.launch.ProcessProfile;
import sluice.results.record.Granted;

/// A server in a JVM of its own. It ends with this process, however this one ends, because its
/// standard input closes then. One thread at a time.
public final class ServerProcess implements ServerUnderTest {
  /// What a server prints before its address.
  public static final String GREETING = "listening on ";

  /// What every server's JVM is given.
  public static final List<String> JVM_ARGS =
      List.of(
          "-Xms512m",
          "-Xmx512m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final ServerSpec spec;
  private final SinkDirectory directory;
  private final List<Integer> cpus;
  private final Process process;
  private final BufferedReader output;
  private final BufferedWriter input;
  private InetSocketAddress address;
  private Optional<ProcessProfile> profile = Optional.empty();

  private ServerProcess(
      ServerSpec spec, SinkDirectory directory, List<Integer> cpus, Process process) {
    this.spec = spec;
    this.directory = directory;
    this.cpus = List.copyOf(cpus);
    this.process = process;
    this.output = process.inputReader();
    this.input = process.outputWriter();
  }

  /// Starts a server and does not wait for it. Its JVM sizes itself for its cores at once but may
  /// use more processors until [#begin] says that it is measured, so that it is compiled sooner
  /// than its cores alone would allow.
  ///
  /// @param spec its file sink gets a directory of its own, whatever is said there
  /// @param cpus its processors while it is measured; empty: none in particular
  /// @param warmup the processors it may use until then; empty: none in particular
  /// @param jvmArgs arguments of its JVM
  /// @throws IOException where the process cannot be started
  public static ServerProcess start(
      ServerSpec spec, List<Integer> cpus, List<Integer> warmup, List<String> jvmArgs)
      throws IOException {
    SinkDirectory directory = SinkDirectory.create();
    try {
      ServerSpec own = spec.in(directory.path());
      Process process =
          new ProcessBuilder(command(own, cpus, warmup, jvmArgs))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new ServerProcess(own, directory, cpus, process);
    } catch (IOException e) {
      directory.delete();
      throw e;
    }
  }

  private static List<String> command(
      ServerSpec spec, List<Integer> cpus, List<Integer> warmup, List<String> jvmArgs) {
    List<String> command = new ArrayList<>(Affinity.prefix(warmup));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (!cpus.isEmpty()) {
      command.add("-XX:ActiveProcessorCount=" + cpus.size());
    }
    command.addAll(jvmArgs);
    command.addAll(ProcessProfile.jvmArgs());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ServerMain.class.getName()));
    command.addAll(spec.arguments());
    return command;
  }

  /// @throws IOException where it does not come to listen; what it complained of is on standard
  ///   error
  @Override
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

  /// Reads where a server says it listens; what listens at no port says 0.
  public static InetSocketAddress parse(String line) throws IOException {
    int colon = line.lastIndexOf(':');
    if (!line.startsWith(GREETING) || !line.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IOException("expected \"" + GREETING + "HOST:PORT\", got: " + line);
    }
    return new InetSocketAddress(
        line.substring(GREETING.length(), colon), Integer.parseInt(line.substring(colon + 1)));
  }

  @Override
  public void begin(boolean measured) throws IOException {
    Compilers.await(process.pid());
    if (measured) {
      Affinity.pin(process.pid(), cpus);
      profile = Optional.of(ProcessProfile.begin(process.pid()));
    }
  }

  @Override
  public ServerStats stats() throws IOException {
    var _ = address();
    input.write("stats\n");
    input.flush();
    return ServerStats.parse(readLine());
  }

  @Override
  public Map<String, String> granted() {
    Map<String, String> notes = new LinkedHashMap<>();
    if (!cpus.isEmpty() && Affinity.available()) {
      notes.put(Granted.asked(Granted.SERVER), Affinity.ranges(cpus));
    }
    notes.putAll(GrantedProcessors.of(Granted.SERVER, process.pid()));
    return notes;
  }

  @Override
  public long storedCrc32c(String file) throws IOException {
    return directory.crc32c(file);
  }

  private String readLine() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new EOFException("the server process ended");
    }
    return line;
  }

  /// Ends the process, waits for its end and removes what it stored.
  @Override
  public void close() throws IOException {
    try {
      if (profile.isPresent() && process.isAlive()) {
        profile.get().close();
      }
    } finally {
      end();
      directory.delete();
    }
  }

  private void end() throws IOException {
    try {
      input.close();
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

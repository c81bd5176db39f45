package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sluice.bench.transfer.load.ServerProcess;
import sluice.results.boot.Boot;

/// The command line as a process of its own.
final class Program implements AutoCloseable {
  private final Process process;
  private final Path errors;
  private final BufferedReader output;
  private final Writer input;

  private Program(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader();
    this.input = process.outputWriter();
  }

  /// Starts the program on the Java that runs the tests.
  static Program start(Class<?> main, String... args) throws IOException {
    return start(currentJava(), main, args);
  }

  private static Path currentJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /// Starts the program on another Java.
  static Program start(Path java, Class<?> main, String... args) throws IOException {
    return run(command(java, main, args));
  }

  private static List<String> command(Path java, Class<?> main, String... args) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    if (java.startsWith(System.getProperty("java.home"))) {
      // It is gone before thorough compilation would pay.
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-XX:+UseSerialGC");
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static Program run(List<String> command) throws IOException {
    Path errors = Files.createTempFile("sluice-errors-", ".txt");
    return new Program(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /// Starts the program by another.
  ///
  /// @param starter a command to which that of the program is appended
  static Program startBy(List<String> starter, String... args) throws IOException {
    List<String> command = new ArrayList<>(starter);
    command.addAll(command(currentJava(), Boot.class, args));
    return run(command);
  }

  /// Starts a server and reads where it listens.
  static Serving serve(String... options) throws IOException {
    return serveBy(List.of(), options);
  }

  /// Starts a server by another program, and reads where it listens.
  ///
  /// @param starter a command to which that of the server is appended
  static Serving serveBy(List<String> starter, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("serve"));
    args.addAll(List.of(options));
    Program program = startBy(starter, args.toArray(String[]::new));
    String line = program.readLine();
    if (line == null || !line.startsWith(ServerProcess.GREETING)) {
      throw new AssertionError("first line: " + line + ", errors: " + program.end().err());
    }
    return new Serving(program, line.substring(ServerProcess.GREETING.length()));
  }

  /// A server that listens.
  ///
  /// @param address HOST:PORT
  record Serving(Program program, String address) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      program.close();
    }
  }

  void writeLine(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  /// The next line of its standard output, or null at its end.
  String readLine() throws IOException {
    return output.readLine();
  }

  /// Sends SIGTERM. A process's own `destroy` would close its streams as well.
  void signal() {
    process.toHandle().destroy();
  }

  List<ProcessHandle> children() {
    return process.children().toList();
  }

  /// Ends its standard input and waits for it to end, too.
  CommandResult end() throws IOException {
    input.close();
    return await();
  }

  /// Waits for it to end.
  CommandResult await() throws IOException {
    List<String> rest = output.lines().toList();
    assertTrue(process.onExit().orTimeout(30, TimeUnit.SECONDS).join() != null);
    return new CommandResult(process.exitValue(), rest, Files.readAllLines(errors));
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(errors);
  }
}

package sluice.results.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Where a jar starts, whose {@link Program} it then runs. Compiled for Java 11, so that an older
 * default {@code java} gets the program going on a newer one that is installed, or a clear line,
 * instead of a stack trace. A jar whose manifest asks for arguments of the JVM gets one with those,
 * which {@code java -jar} alone cannot be told.
 */
public final class Boot {
  private static final int REQUIRED = 25;
  private static final String PARENT = "sluice.parent";

  private Boot() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> wanted = ManifestArguments.read();
    if (Runtime.version().feature() < REQUIRED) {
      System.exit(relay(newerJava(), wanted, args));
    }
    if (!wanted.isEmpty() && isPlain()) {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      System.exit(relay(java, wanted, args));
    }
    endWithParent();
    program().run(args);
  }

  private static Path newerJava() {
    Optional<Path> java = InstalledJdks.java(REQUIRED);
    if (java.isEmpty()) {
      System.err.printf(
          "sluice: expected Java %d or newer, this is %s, and no newer JDK was found: set"
              + " JAVA_HOME to one%n",
          REQUIRED, Runtime.version());
      System.exit(2);
    }
    return java.get();
  }

  /**
   * Whether this is {@code java -jar} and no more. Who gives the JVM arguments of their own is to
   * have those alone.
   */
  private static boolean isPlain() {
    String[] arguments = ProcessHandle.current().info().arguments().orElse(new String[0]);
    return arguments.length > 0 && arguments[0].equals("-jar");
  }

  private static Program program() {
    return ServiceLoader.load(Program.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this jar holds no program"));
  }

  /** Runs the program on another JVM, as if it were this process. */
  private static int relay(Path java, List<String> arguments, String[] args)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + PARENT + "=" + ProcessHandle.current().pid()));
    command.addAll(arguments);
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("bench.")) {
                command.add("-D" + name + "=" + value);
              }
            });
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Boot.class.getName()));
    command.addAll(List.of(args));
    Process child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
    return child.waitFor();
  }

  private static void end(Process child) {
    child.destroy();
    try {
      child.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A relayed program goes with the process that relays, even where that is killed. */
  private static void endWithParent() {
    Long parent = Long.getLong(PARENT);
    if (parent != null) {
      ProcessHandle.of(parent).ifPresent(Boot::endWith);
    }
  }

  private static void endWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(143);
            });
    watch.setDaemon(true);
    watch.start();
  }
}

package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Two network namespaces of Linux, joined by a pair of virtual cards, as two hosts are by a cable.
/// What is sent goes nowhere else. Closing removes them.
final class Namespaces implements AutoCloseable {
  /// The host of the servers.
  static final String SERVER = "10.203.113.1";

  /// The host of the load.
  static final String LOAD = "10.203.113.2";

  private final String prefix = "sluice" + ProcessHandle.current().pid();

  private Namespaces() {}

  /// Makes them. Where that is not possible the test is skipped, and says so.
  static Namespaces create() throws IOException {
    Namespaces namespaces = new Namespaces();
    try {
      namespaces.make();
      return namespaces;
    } catch (IOException e) {
      namespaces.close();
      throw skip("network namespaces cannot be made here: " + e.getMessage());
    }
  }

  private void make() throws IOException {
    ip("netns", "add", name("s"));
    ip("netns", "add", name("l"));
    ip(
        "link", "add", name("v"), "netns", name("s"), "type", "veth", "peer", name("w"), "netns",
        name("l"));
    join("s", "v", SERVER);
    join("l", "w", LOAD);
  }

  private void join(String namespace, String card, String address) throws IOException {
    ip("-n", name(namespace), "address", "add", address + "/30", "dev", name(card));
    ip("-n", name(namespace), "link", "set", name(card), "up");
    ip("-n", name(namespace), "link", "set", "lo", "up");
  }

  /// Delays and loses what the load sends. Where the kernel cannot, the test is skipped, and says
  /// so.
  void disturb(int delayMillis, int lossPercent) throws IOException {
    try {
      run(
          Stream.concat(
                  onLoad().stream(),
                  Stream.of(
                      "tc",
                      "qdisc",
                      "add",
                      "dev",
                      name("w"),
                      "root",
                      "netem",
                      "delay",
                      delayMillis + "ms",
                      "loss",
                      lossPercent + "%"))
              .toList());
    } catch (IOException e) {
      throw skip("the kernel has no netem: " + e.getMessage());
    }
  }

  /// What precedes a command that runs on the host of the servers.
  List<String> onServer() {
    return List.of("ip", "netns", "exec", name("s"));
  }

  /// What precedes a command that runs on the host of the load.
  List<String> onLoad() {
    return List.of("ip", "netns", "exec", name("l"));
  }

  private String name(String part) {
    return prefix + part;
  }

  private static RuntimeException skip(String why) {
    System.out.println("SKIPPED, two hosts are not tested: " + why);
    return abort("two hosts: " + why);
  }

  private static void ip(String... arguments) throws IOException {
    run(Stream.concat(Stream.of("ip"), Stream.of(arguments)).toList());
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
  }

  /// The cards go with their namespaces.
  @Override
  public void close() {
    for (String namespace : List.of("s", "l")) {
      try {
        ip("netns", "delete", name(namespace));
      } catch (IOException e) {
        System.out.println("two hosts: " + e.getMessage());
      }
    }
  }
}

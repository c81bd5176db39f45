package sluice.transfer.limit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import sluice.transfer.FramingServer;
import sluice.transfer.ServerConfig;
import sluice.transfer.frame.Traffic;
import sluice.transfer.libc.NativeCalls;

/// What the kernel allows, without frames, checks or replies: loops over one call, for servers to
/// be held against. They serve one connection at a time.
public enum RawLoop {
  /// Receives from a socket into one buffer of a chunk's size.
  RECEIVE("tcp"),
  /// The same, woken only once there is a good deal to receive: a receiver that is woken for every
  /// little keeps the sender, which does the waking, from sending.
  LOW_WATER("tcp-low-water"),
  /// Takes bytes off a socket that the kernel counts and never copies.
  DROP("tcp-truncated"),
  /// Sends back what each receive brings.
  ECHO("tcp-ping-pong"),
  /// Makes a named pipe and reads from it into one buffer of a chunk's size.
  PIPE("pipe");

  private static final String PATH_FOLLOWS = ":";

  private final String text;

  RawLoop(String text) {
    this.text = text;
  }

  /// The loop of this name.
  ///
  /// @throws IllegalArgumentException where there is none
  public static RawLoop named(String name) {
    return Arrays.stream(values())
        .filter(loop -> loop.text.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "raw loop: there is no '%s'; there is %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(RawLoop::toString)
                                .collect(Collectors.joining(", ")))));
  }

  /// Why it cannot run on this machine, if so.
  public Optional<String> unavailable() {
    return NativeCalls.unavailable();
  }

  /// What [#start] takes to make a pipe of this path.
  public static String pipe(Path path) {
    return PIPE + PATH_FOLLOWS + path;
  }

  /// Starts a loop.
  ///
  /// @param what its name, or what [#pipe] says
  /// @param traffic counts what comes in: receives and their bytes; of an echo, which is for one
  ///   message at a time, also a unit a receive
  public static FramingServer start(String what, ServerConfig config, Traffic traffic)
      throws IOException {
    String pipe = PIPE + PATH_FOLLOWS;
    return what.startsWith(pipe)
        ? new PipeReader(Path.of(what.substring(pipe.length())), config.chunk(), traffic)
        : new RawReceiver(named(what), config, traffic);
  }

  @Override
  public String toString() {
    return text;
  }
}

package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerStateTest {
  private static final int SIZE = 100;
  private static final long WIRE_BYTES = Integer.BYTES + SIZE;

  /// What the launcher tells a fork of its archive by.
  private static final String ARCHIVE = "sluice.classes";

  @TempDir private Path temporary;

  @Test
  void whatArrivedIsWhatWasSent() throws IOException {
    Set<Long> before = children();
    ServerState state = started("blocking");
    Set<Long> server = children();
    server.removeAll(before);
    assertEquals(1, server.size(), "server processes");
    assertEquals(1, sinks().size(), "directories of servers");

    exchangeTwoMessages(state);

    assertFalse(children().containsAll(server), "the server process is left");
    assertEquals(List.of(), sinks(), "its directory is left");
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0, frames or messages", "0, -1, 0, bytes", "0, 0, 7, sum of CRC32C"})
  void aDifferenceFailsTheFork(long units, long bytes, long checksums, String what)
      throws IOException {
    Set<Long> before = children();
    ServerState state = started("blocking");
    state.expect(units, bytes, checksums);

    var failure = assertThrows(IllegalStateException.class, () -> exchangeTwoMessages(state));

    assertTrue(failure.getMessage().startsWith(what + ": the load sent "), failure.getMessage());
    assertEquals(before, children(), "the server process is left");
    assertEquals(List.of(), sinks(), "its directory is left");
  }

  @Test
  void theLastClientEndsTheServer() throws IOException {
    Set<Long> before = children();
    ServerState state = started("blocking");
    Client last = new Client(state, SIZE, true, 2);
    exchangeTwoMessages(state);

    last.connect();
    last.roundTrip();
    last.disconnect();
    last.finish();

    assertEquals(before, children(), "the server process is left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocking", "datagram"})
  void whatWarmsItUpIsCounted(String server) throws IOException {
    Set<Long> before = children();
    ServerState state = started(server);
    Client client = new Client(state, SIZE, true, 1);
    WarmUp.messages(state, SIZE);
    long units = state.stats().units();
    assertTrue(units >= 1000, units + " messages");

    client.finish();

    assertEquals(before, children(), "the server process is left");
  }

  @Test
  void anUnknownServerIsAClearErrorAndLeavesNothing() throws IOException {
    Set<Long> before = children();
    ServerState state = started("no-such-server");

    var failure = assertThrows(IOException.class, state::address);

    assertTrue(failure.getMessage().contains("no-such-server"), failure.getMessage());
    assertEquals(before, children(), "a process is left");
    assertEquals(List.of(), sinks(), "its directory is left");
  }

  @Test
  void anArchiveOfClassesThatIsNoneDoesNoHarm() throws IOException {
    Path archive = Files.writeString(temporary.resolve("classes.jsa"), "no archive");
    System.setProperty(ARCHIVE, archive.toString());
    try {
      ServerState state = started("blocking");
      exchangeTwoMessages(state);
    } finally {
      System.clearProperty(ARCHIVE);
    }
  }

  private static ServerState started(String server) throws IOException {
    ServerState state = configured(server);
    state.start();
    return state;
  }

  private static ServerState configured(String server) {
    ServerState state = new ServerState();
    state.server = server;
    state.service = "message";
    state.sink = "discard";
    state.chunk = 1024;
    state.backlog = 16;
    return state;
  }

  /// As the last client where there is no other.
  private static void exchangeTwoMessages(ServerState state) throws IOException {
    Client client = new Client(state, SIZE, true, 1);
    client.connect();
    client.roundTrip();
    client.roundTripInTwoWrites();
    client.disconnect();
    assertEquals(2 * WIRE_BYTES, state.stats().bytes());
    client.finish();
  }

  /// The directories of this process's servers.
  private static List<String> sinks() throws IOException {
    String prefix = "sluice-sink-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .toList();
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }
}

package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;

final class ListCommandTest {
  @Test
  void namesEveryServerAndEveryCodec() {
    CommandResult result = CommandResult.of("list");
    result.assertSucceeded();
    List<String> expected = new ArrayList<>(List.of("servers"));
    expected.addAll(FramingServerProvider.installed().names());
    expected.add("codecs");
    expected.addAll(HeaderCodec.installed().names());
    assertEquals(
        expected, result.out().stream().map(line -> line.strip().split(" ", 2)[0]).toList());
  }

  @Test
  void tellsOfEveryServerWhetherItCanRun() {
    List<String> lines = CommandResult.of("list").out();
    for (String name : FramingServerProvider.installed().names()) {
      FramingServerProvider server = FramingServerProvider.installed().find(name).get();
      String line =
          lines.stream().filter(l -> l.startsWith("  " + name + " ")).findFirst().orElseThrow();
      String state =
          server.unavailable().map(why -> "; not available here: " + why).orElse("; available");
      assertTrue(line.contains(server.description()), line);
      assertTrue(line.endsWith(state), line);
    }
  }
}

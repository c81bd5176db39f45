package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sluice.transfer.Catalog;
import sluice.transfer.FramingServerProvider;

final class ListCommandTest {
  @Test
  void namesEveryServerAndEveryCodec() {
    CommandResult result = CommandResult.of("list");
    result.assertSucceeded();
    List<String> expected = new ArrayList<>(List.of("servers"));
    expected.addAll(Catalog.servers().names());
    expected.add("codecs");
    expected.addAll(Catalog.codecs().names());
    assertEquals(
        expected, result.out().stream().map(line -> line.strip().split(" ", 2)[0]).toList());
  }

  @Test
  void tellsOfEveryServerWhetherItCanRun() {
    List<String> lines = CommandResult.of("list").out();
    for (String name : Catalog.servers().names()) {
      FramingServerProvider server = Catalog.servers().find(name).get();
      String line =
          lines.stream().filter(l -> l.startsWith("  " + name + " ")).findFirst().orElseThrow();
      String state =
          server.unavailable().map(why -> "; not available here: " + why).orElse("; available");
      assertTrue(line.contains(server.description()), line);
      assertTrue(line.endsWith(state), line);
    }
  }
}

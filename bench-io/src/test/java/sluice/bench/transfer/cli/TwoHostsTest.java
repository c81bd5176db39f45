package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run whose servers are on another host.
@Timeout(300)
final class TwoHostsTest {
  private static final int DELAY_MILLIS = 5;
  private static final int LOSS_PERCENT = 1;

  @TempDir private Path out;

  @Test
  void aRunMeasuresTheServersOfAnotherHost() throws IOException {
    try (Namespaces hosts = Namespaces.create()) {
      JsonNode run = run(hosts, "ChunkedReceive,MessageRoundTrip");

      assertEquals(2, run.get("cells").size());
      for (JsonNode result : run.get("cells")) {
        assertMeasured(result);
      }
      JsonNode environment = run.get("environment");
      String host = run.get("settings").get("server-host").stringValue();
      assertTrue(host.startsWith(Namespaces.SERVER + ":"), host);
      assertTrue(environment.get("server host").stringValue().startsWith(host));
      assertTrue(environment.has("server host: kernel"), environment.toString());
    }
  }

  @Test
  void aLinkMayBeSlowAndLossy() throws IOException {
    try (Namespaces hosts = Namespaces.create()) {
      hosts.disturb(DELAY_MILLIS, LOSS_PERCENT);
      JsonNode result = run(hosts, "MessageRoundTrip").get("cells").get(0);
      assertMeasured(result);
      double fastest = value(result, "p50");
      assertTrue(fastest >= DELAY_MILLIS * 1e6, "half of the round trips in " + fastest + " ns");
    }
  }

  private static void assertMeasured(JsonNode result) {
    assertEquals("ok", result.get("status").stringValue().toLowerCase(Locale.ROOT));
    JsonNode labels = result.get("cell").get("labels");
    assertEquals("other host", labels.get("placement").stringValue());
    assertTrue(value(result, "score") > 0, "score");
    assertTrue(value(result, "serverCpuPerUnit") > 0, "processor time of the server");
    JsonNode notes = result.get("forks").get(0).get("notes");
    assertTrue(notes.has("server") && notes.has("load"), notes.toString());
  }

  private static double value(JsonNode result, String key) {
    return result.get("forks").get(0).get("values").get(key).get(0).doubleValue();
  }

  private JsonNode run(Namespaces hosts, String tables) throws IOException {
    try (Program.Serving control =
            Program.serveBy(hosts.onServer(), "--control-port=0", "--bind=" + Namespaces.SERVER);
        Program load =
            Program.startBy(
                hosts.onLoad(),
                "run",
                "--effort=smoke",
                "--only=" + tables,
                "--impl=blocking",
                "--server-host=" + control.address(),
                "--out=" + out)) {
      CommandResult result = load.end();
      assertEquals(0, result.exitCode(), () -> result.out() + "\n" + result.err());
      control.program().end().assertSucceeded();
    }
    return JsonMapper.shared().readTree(out.resolve("run.json"));
  }
}

package sluice.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.record.Run;
import sluice.results.record.RunFile;

final class StandoutTest {
  @TempDir private Path published;

  private final NoisyRuns runs = new NoisyRuns(10, 5, 0.01, 3);
  private final Run usual = runs.run();

  @BeforeEach
  void publish() throws IOException {
    publish("2026-01-01-here", "A CPU");
    publish("2026-01-02-here", "A CPU");
    publish("2026-01-03-elsewhere", "Another CPU");
    Files.createDirectory(published.resolve("2026-01-04-empty"));
    Files.writeString(published.resolve("README.md"), "an index");
  }

  private void publish(String name, String cpu) throws IOException {
    Path directory = Files.createDirectory(published.resolve(name));
    RunFile.write(usual, directory);
    Path file = directory.resolve(RunFile.NAME);
    Files.writeString(file, Files.readString(file).replace("A CPU", cpu));
  }

  /// The second table's scores are better low.
  @Test
  void threeSentences() {
    assertEquals(
        List.of(
            "Beside the published run 2026-01-02-here, under the same conditions, 1 of 10 cells are"
                + " better, 1 worse, and 8 show no difference beyond the noise."),
        sentences(Map.of(0, 0.5, 8, 0.5)).subList(0, 1));
    String table = sentences(Map.of(0, 0.5, 8, 0.5)).get(1);
    assertTrue(table.contains("the table farthest from that is T"), table);
    String cell = sentences(Map.of(0, 0.5, 8, 0.9)).getLast();
    assertTrue(cell.matches("The cell .* is T0 server=s0, worse: 0\\.5.*"), cell);
  }

  @Test
  void nothingStandsOut() {
    assertEquals("No single cell stands out.", sentences(Map.of()).getLast());
  }

  @Test
  void saysWhatIsDifferentWhereNothingIsNear() throws IOException {
    for (String here : List.of("2026-01-01-here", "2026-01-02-here")) {
      Files.delete(published.resolve(here).resolve(RunFile.NAME));
    }
    String first = sentences(Map.of()).getFirst();
    assertTrue(
        first.startsWith(
            "Beside the published run 2026-01-03-elsewhere, which was made with another cpu, "),
        first);
  }

  @Test
  void silentWhereThereIsNothingToSay() {
    assertEquals(List.of(), Standout.of(usual, published.resolve("nowhere")));
    assertEquals(List.of(), Standout.of(new NoisyRuns(10, 1, 0.01, 3).run(), published));
  }

  private List<String> sentences(Map<Integer, Double> factors) {
    return Standout.of(runs.run(factors), published);
  }
}

package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;

final class PreflightTest {
  private static final Cell CODEC = Cell.of("HeaderEncode", "a.B.c", Map.of("codec", "jackson"));

  @Test
  void findsNothingWrongWithAServerThatIsFine() {
    assertEquals(Map.of(), new Preflight().failures(List.of(cell("blocking"), CODEC)));
  }

  @Test
  void aServerThatEndsItsProcessFailsAlone() {
    List<Cell> cells = List.of(cell("good"), cell("deadly"), cell("bad"), CODEC);
    assertEquals(
        Map.of(
            cells.get(1), "it ended the process it was in, with exit code 7",
            cells.get(2), "W5: broken"),
        new Preflight(Checker.class).failures(cells));
  }

  private static Cell cell(String server) {
    return Cell.of("ChunkedReceive", "a.B.c", Map.of("server", server));
  }

  /// Stands for [ConformanceMain], with servers whose fates are known.
  static final class Checker {
    private Checker() {}

    public static void main(String[] servers) {
      for (String server : servers) {
        System.out.println(ConformanceMain.CHECKING + server);
        switch (server) {
          case "deadly" -> Runtime.getRuntime().halt(7);
          case "bad" -> System.out.println("W5: broken");
          default -> System.out.println(ConformanceMain.FINE);
        }
      }
    }
  }
}

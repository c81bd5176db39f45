package sluice.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DisturbanceTest {
  @Test
  void countsTheForksThatOthersDisturbed() {
    CellResult result =
        new CellResult(
            Cell.of("T", "p.C.m", Map.of("subject", "a")),
            Status.OK,
            Optional.empty(),
            Map.of(),
            List.of(
                fork(Map.of(Disturbance.STEAL, List.of(0.0), Disturbance.FOREIGN, List.of(50.0))),
                fork(Map.of(Disturbance.STEAL, List.of(3.0), Disturbance.FOREIGN, List.of(0.0))),
                fork(Map.of(Disturbance.STEAL, List.of(1.0), Disturbance.FOREIGN, List.of(1.0))),
                fork(Map.of())),
            Optional.empty());
    assertEquals(2, Disturbance.forks(result));
  }

  private static Fork fork(Map<String, List<Double>> values) {
    return new Fork(1, 1, values);
  }
}

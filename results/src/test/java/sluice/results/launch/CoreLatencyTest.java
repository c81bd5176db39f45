package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CoreLatencyTest {
  @Test
  void takesTwoProcessors() {
    try (CoreLatency latency = CoreLatency.between(List.of(0))) {
      assertTrue(latency.nanos().isEmpty());
    }
  }

  @Test
  void isLongerThanNothing() {
    List<Integer> cpus = Affinity.allowed();
    assumeTrue(cpus.size() > 1 && Affinity.available(), "two processors, and taskset");
    try (CoreLatency latency = CoreLatency.between(cpus)) {
      assertTrue(latency.nanos().orElseThrow() > 0);
    }
  }
}

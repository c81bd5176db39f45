package sluice.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Options give times in ticks; a machine that counts in another unit hears of them in its own.
class PolicyTickTest {
  private static final long TICK = 1_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rr:quantum=7 | 7000",
        "lottery:quantum=7 | 7000",
        "stride:quantum=7 | 7000",
        "mlfq:quantum=7/9,levels=2 | 7000",
        "eevdf:slice=7 | 7000",
        "cfs:latency=7,min-granularity=1 | 7000"
      })
  void slicesAreInTheMachinesUnit(String text, long slice) {
    SchedulingPolicy policy = PolicySpec.parse(text).create(1, TICK);
    Task task = new Task(Job.of(0, 0, PeriodicBursts.cpuOnly(1_000_000)));
    task.ready(0);
    policy.ready(task, Readiness.ARRIVED, 0);
    assertEquals(task, policy.pick(0, 0));
    task.run(0, 0, 0);
    assertEquals(slice, policy.slice(task, 0));
  }

  @Test
  void boostsAreInTheMachinesUnit() {
    Boosting policy = (Boosting) PolicySpec.parse("mlfq:boost=5").create(1, TICK);
    assertEquals(5 * TICK, policy.period());
    assertEquals(0, ((Boosting) PolicySpec.parse("mlfq").create(1, TICK)).period());
  }

  @Test
  void aTimeBeyondTheUnitIsRefused() {
    PolicySpec spec = PolicySpec.parse("rr:quantum=" + Long.MAX_VALUE);
    assertEquals(
        "rr, option quantum: expected a whole number from 1 to 9223372036854775, got "
            + Long.MAX_VALUE,
        assertThrows(IllegalArgumentException.class, () -> spec.create(1, TICK)).getMessage());
  }
}

package sluice.scheduling.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;

class GanttTest {
  @Test
  void adjoiningSpellsOfOneTaskAreOne() {
    Gantt gantt = gantt(1, 9, cpu(0, 0, 5), cpu(1, 3, 3));
    // In twos, the first two quanta of task 0 follow each other.
    assertEquals(
        List.of(
            new Spell(0, 0, 0, 4),
            new Spell(0, 1, 4, 6),
            new Spell(0, 0, 6, 7),
            new Spell(0, 1, 7, 8)),
        gantt.lane(0));
    assertEquals(0, gantt.omitted());
  }

  @Test
  void spellsOfNoLengthAreLeftOut() {
    assertEquals(List.of(new Spell(0, 1, 0, 1)), gantt(1, 9, cpu(0, 0, 0), cpu(1, 0, 1)).lane(0));
  }

  @Test
  void whatIsTooMuchIsCounted() {
    Gantt gantt = gantt(1, 2, cpu(0, 0, 4), cpu(1, 0, 4));
    assertEquals(2, gantt.lane(0).size());
    assertEquals(2, gantt.omitted());
    assertTrue(GanttText.of(gantt, 40).endsWith("and 2 spells later\n"));
  }

  @Test
  void aShortChartHasWholeColumnsATick() {
    assertEquals(
        """
        core 0 000000000000......222222222222
        core 1 111111......000000............
        """,
        GanttText.of(withTwoLanes(), 39).replaceAll("(?m)^ .*\\n", ""));
  }

  @ParameterizedTest
  @CsvSource({"1,17", "3,40", "12,80", "3,200"})
  void aChartFitsItsWidth(int cores, int width) {
    Job[] jobs = new Job[40];
    for (int i = 0; i < jobs.length; i++) {
      jobs[i] = cpu(i, 13L * i, 20 + i);
    }
    String text = GanttText.of(gantt(cores, 1_000, jobs), width);
    List<String> lines = text.lines().toList();
    assertEquals(cores + 1, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.length() <= width), text);
    assertTrue(lines.getLast().contains("|"), text);
  }

  @Test
  void aWidthForNothingIsRefused() {
    Gantt gantt = gantt(1, 9, cpu(0, 0, 4));
    assertThrows(IllegalArgumentException.class, () -> GanttText.of(gantt, 12));
  }

  @ParameterizedTest
  @CsvSource({"0,10,5", "7,9,2", "3,1000000,12", "0,1,2", "999999999,2000000001,6"})
  void marksAreRoundFewAndWithinTheAxis(long from, long to, int most) {
    long[] marks = TimeAxis.marks(from, to, most);
    assertTrue(marks.length <= most);
    for (int i = 0; i < marks.length; i++) {
      assertTrue(marks[i] >= from && marks[i] <= to);
      if (i > 1) {
        assertEquals(marks[1] - marks[0], marks[i] - marks[i - 1]);
      }
    }
  }

  private static Gantt withTwoLanes() {
    Gantt gantt = new Gantt(2, 9);
    gantt.spell(1, 1, 0, 2);
    gantt.spell(0, 0, 0, 4);
    gantt.spell(1, 0, 4, 6);
    gantt.spell(0, 2, 6, 10);
    return gantt;
  }

  private static Job cpu(int id, long arrival, long service) {
    return Job.of(id, arrival, PeriodicBursts.cpuOnly(service));
  }

  private static Gantt gantt(int cores, int most, Job... jobs) {
    Gantt gantt = new Gantt(cores, most);
    new Simulator(Machine.of(cores), List.of(jobs))
        .run(queue -> PolicySpec.parse("rr:quantum=2").create(1), Long.MAX_VALUE, gantt);
    return gantt;
  }
}

package sluice.scheduling.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;

class SwfWorkloadTest {
  private static final String LOG =
      """
      ; Version: 2.2
      ;
        1   0  -1   50   4   -1  -1   4   60  -1  1   1  1  1 1 1 -1 -1
        2  10  -1    0   1   -1  -1  -1   -1  -1  0   1  1  1 1 1 -1 -1
      ; a comment in between

        3  20   5   -1   2   -1  -1   2   30  -1  5   1  1  1 1 1 -1 -1
        4  -1   5   10   2   -1  -1   2   30  -1  1   1  1  1 1 1 -1 -1
        5  30   5   70  -1 12.5  -1   3   -1  -1  1   1  1  1 1 1 -1 -1
        5  30   5   30  -1 12.5  -1   3   -1  -1  2   1  1  1 1 1 -1 -1
        6   5   5    8  -1   -1  -1  -1    9  -1  1   1  1  1 1 1 -1 -1
      """;

  @Test
  void whatIsMissingIsFilledInOrLeftOutAndCounted() throws IOException {
    Workload workload = SwfWorkload.read("a.swf", new StringReader(LOG), false);
    assertEquals(
        List.of(job(0, 0, 50, 60), job(1, 10, 0, 0), job(2, 30, 70, 70), job(3, 5, 8, 9)),
        workload.jobs());
    assertEquals(
        Map.of(
            "estimates taken from the run time", 2,
            "jobs of zero run time", 1,
            "jobs without a run time left out", 1,
            "jobs without a submit time left out", 1,
            "parts of jobs left out", 1),
        workload.remarks());
  }

  @Test
  void aParallelJobBecomesATaskAProcessorWhereWanted() throws IOException {
    Workload workload = SwfWorkload.read("a.swf", new StringReader(LOG), true);
    // Four allocated, one allocated, three requested, none known.
    assertEquals(
        List.of(50L, 50L, 50L, 50L, 0L, 70L, 70L, 70L, 8L),
        workload.jobs().stream().map(job -> job.bursts().service()).toList());
    for (int i = 0; i < workload.jobs().size(); i++) {
      assertEquals(i, workload.jobs().get(i).id());
    }
    assertEquals(
        1, workload.remarks().get("jobs without a number of processors taken for one task"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 0 -1 50 4 -1 -1 4 60 -1 1 1 1 1 1 1 -1    | line 2: expected 18 fields, got 17",
        "1 0 -1 50 4 -1 -1 4 60 -1 1 1 1 1 1 1 -1 -1 0 | line 2: expected 18 fields, got 19",
        "1 x -1 50 4 -1 -1 4 60 -1 1 1 1 1 1 1 -1 -1 | line 2: column 2 (submit time): expected",
        "1 0 -1 -2 4 -1 -1 4 60 -1 1 1 1 1 1 1 -1 -1 | line 2: column 4 (run time): expected",
        "1 0 -1 50 4 -1 -1 4 6s -1 1 1 1 1 1 1 -1 -1 | line 2: column 9 (requested time): expected",
        "1 0 -1 -1 4 -1 -1 4 60 -1 1 1 1 1 1 1 -1 -1 | line 3: expected a job with a run time",
        "1 0 -1 9 30000000 -1 -1 4 9 -1 1 1 1 1 1 1 -1 -1 | line 2: expected at most 20000000"
            + " tasks",
      })
  void aMistakeIsReportedWithItsPlace(String line, String expected) {
    var failure =
        assertThrows(
            WorkloadException.class,
            () -> SwfWorkload.read("a.swf", new StringReader("; log\n" + line + "\n"), true));
    assertTrue(failure.getMessage().startsWith("a.swf, " + expected), failure.getMessage());
  }

  private static Job job(int id, long arrival, long service, long estimate) {
    return Job.of(id, arrival, PeriodicBursts.cpuOnly(service)).withEstimate(estimate);
  }
}

package sluice.scheduling.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;

class CsvWorkloadTest {
  @Test
  void allColumnsAreRead() throws IOException {
    Workload workload =
        read("arrival,service,io_every,io_time,weight,estimate,deadline\n3,100,10,5,7,120,900\n");
    assertEquals(
        List.of(new Job(0, 3, new PeriodicBursts(100, 10, 5), 7, 120, 900)), workload.jobs());
    assertEquals(Map.of(), workload.remarks());
  }

  @Test
  void whatIsNotGivenHasItsDefault() throws IOException {
    List<Job> expected = List.of(Job.of(0, 9, new PeriodicBursts(4, 0, 0)));
    assertEquals(expected, read("arrival,service\n9,4\n").jobs());
    assertEquals(expected, read("arrival,service,weight,deadline\n9,4,,\n").jobs());
    assertEquals(expected, read("arrival,service,weight,deadline\n9,4\n").jobs());
  }

  @Test
  void columnsComeInAnyOrderAndJobsInTheirOwn() throws IOException {
    List<Job> jobs = read("service , arrival\r\n 1 , 8\r\n\r\n\"2\", 4").jobs();
    assertEquals(List.of(8L, 4L), jobs.stream().map(Job::arrival).toList());
    assertEquals(List.of(1L, 2L), jobs.stream().map(job -> job.bursts().service()).toList());
    assertEquals(List.of(0, 1), jobs.stream().map(Job::id).toList());
  }

  static Stream<Arguments> mistakes() {
    String head = "arrival,service,io_every,io_time,weight,deadline\n";
    return Stream.of(
        Arguments.of("", "line 1: expected the header line"),
        Arguments.of("0,5\n", "line 1: expected a header line"),
        Arguments.of("arrival,size\n0,5\n", "got size"),
        Arguments.of("arrival,weight\n0,5\n", "line 1: expected a column service"),
        Arguments.of("arrival,service,arrival\n0,5,1\n", "line 1: expected each column once"),
        Arguments.of("arrival,service,\n0,5,1\n", "line 1: expected a header line"),
        Arguments.of("arrival,service\n", "line 2: expected a job"),
        Arguments.of("arrival,service\n0,5\n\n1,x\n", "line 4: column service"),
        Arguments.of("arrival,service\n0,5\n1,x", "line 3: column service"),
        Arguments.of("arrival,service\n0,5\n1", "line 3: column service"),
        Arguments.of("arrival,service\n0,5,3\n", "line 2: expected at most 2 cells"),
        Arguments.of("arrival,service\n0,\"5\"x\n", "line"),
        Arguments.of("arrival,service\n0,1.5\n", "got 1.5"),
        Arguments.of("arrival,service\n-1,5\n", "line 2: column arrival"),
        Arguments.of("arrival,service\n0,-5\n", "line 2: column service"),
        Arguments.of("arrival,service\n0,99999999999999999999\n", "line 2: column service"),
        Arguments.of(head + "0,5,-1,0,1,\n", "line 2: column io_every"),
        Arguments.of(head + "0,5,1,-1,1,\n", "line 2: column io_time"),
        Arguments.of(head + "0,5,1,1,0,\n", "line 2: column weight"),
        Arguments.of(head + "0,5,1,1,3000000000,\n", "line 2: column weight"),
        Arguments.of(head + "9,5,1,1,1,8\n", "line 2: job: expected"),
        Arguments.of(head + "0,9000000000,1,1,1,\n", "line 2: expected fewer than 2^31 I/Os"),
        Arguments.of(
            head + "0,2000000000,1,9000000000000000,1,\n",
            "line 2: expected arrivals, service and I/O to end by"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsReportedWithItsPlace(String text, String expected) {
    var failure = assertThrows(WorkloadException.class, () -> read(text));
    assertTrue(failure.getMessage().startsWith("jobs.csv"), failure.getMessage());
    assertTrue(failure.getMessage().contains(expected), failure.getMessage());
  }

  private static Workload read(String text) throws IOException {
    return CsvWorkload.read("jobs.csv", new StringReader(text));
  }
}

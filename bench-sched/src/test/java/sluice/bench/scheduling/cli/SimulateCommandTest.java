package sluice.bench.scheduling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SimulateCommandTest {
  private static final double EXACT = 1e-12;

  @TempDir private Path directory;
  private Path jobs;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeJobs() throws IOException {
    jobs = directory.resolve("jobs.csv");
    Files.writeString(jobs, "arrival,service\n0,5\n1,3\n2,1\n");
  }

  @Test
  void jsonTellsOfEveryTaskInTheOrderOfTheInput() {
    // 0 runs 0-2, 1 2-4, 0 4-6, 2 6-7, 1 7-8, 0 8-9: who expires queues before who arrives then.
    assertEquals(0, simulate("--policy=rr:quantum=2", "--format=json"));
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertEquals(
        List.of("policy", "cores", "makespan", "utilization", "mean", "tasks", "sizes"),
        List.copyOf(json.propertyNames()));
    assertEquals("rr:quantum=2", json.get("policy").asString());
    assertEquals(1, json.get("cores").intValue());
    assertEquals(9, json.get("makespan").intValue());
    assertEquals(1, json.get("utilization").doubleValue(), EXACT);
    assertEquals(5 / 3.0, json.get("mean").get("response").doubleValue(), EXACT);
    assertEquals(7, json.get("mean").get("turnaround").doubleValue(), EXACT);
    assertEquals(4, json.get("mean").get("wait").doubleValue(), EXACT);
    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                [{"id":0,"arrival":0,"service":5,"response":0,"turnaround":9,"wait":4},
                 {"id":1,"arrival":1,"service":3,"response":1,"turnaround":7,"wait":4},
                 {"id":2,"arrival":2,"service":1,"response":4,"turnaround":5,"wait":4}]
                """),
        json.get("tasks"));
  }

  @Test
  void quartersBySizeAreInJsonAndTable() {
    // Services 1, 3 and 5 fall into the second, third and fourth quarter; they count as 10 here.
    assertEquals(0, simulate("--policy=rr:quantum=2", "--format=json"));
    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                [{"shortest":1,"longest":1,"tasks":1,
                  "turnaround":{"mean":5.0,"p99":5.0},"slowdown":{"mean":1.0,"p99":1.0}},
                 {"shortest":3,"longest":3,"tasks":1,
                  "turnaround":{"mean":7.0,"p99":7.0},"slowdown":{"mean":1.0,"p99":1.0}},
                 {"shortest":5,"longest":5,"tasks":1,
                  "turnaround":{"mean":9.0,"p99":9.0},"slowdown":{"mean":1.0,"p99":1.0}}]
                """),
        JsonMapper.shared().readTree(out.toString()).get("sizes"));
    assertEquals(0, simulate("--policy=rr:quantum=2"));
    assertTrue(
        out.toString().lines().anyMatch(line -> line.matches("3 to 3 +1 +7.00 +7.00 +1.00 +1.00")),
        out.toString());
  }

  @Test
  void csvIsOneLineATask() {
    assertEquals(0, simulate("--policy=fcfs", "--format=csv"));
    assertEquals(
        """
        id,arrival,service,response,turnaround,wait
        0,0,5,0,5,0
        1,1,3,4,7,4
        2,2,1,6,7,6
        """,
        out.toString());
  }

  @Test
  void theChartIsDrawn() throws IOException {
    Path svg = directory.resolve("chart.svg");
    assertEquals(0, simulate("--policy=fcfs", "--gantt", "--gantt-svg=" + svg));
    assertTrue(out.toString().contains("core 0 "), out.toString());
    assertTrue(Files.readString(svg).contains("<svg"), "no drawing");
  }

  @Test
  void theChartStaysOutOfWhatProgramsRead() {
    assertEquals(0, simulate("--policy=fcfs", "--gantt", "--format=json"));
    assertEquals(1, out.toString().lines().count());
    assertTrue(err.toString().contains("core 0 "), err.toString());
  }

  @Test
  void aDrawingThatCannotBeWrittenIsMisuse() {
    assertEquals(2, simulate("--policy=fcfs", "--gantt-svg=" + directory.resolve("none/a.svg")));
    assertTrue(err.toString().contains("--gantt-svg: expected a file"), err.toString());
    assertEquals(1, err.toString().lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "--policy=nonesuch, 'policy: expected one of '",
    "--policy=rr:quantum=0, 'rr, option quantum: expected a whole number from 1'",
    "--policy=rr --format=xml, 'expected one of table, json, csv'",
    "--policy=rr --queues=some, '--queues: expected global or per-core, got some'",
    "--policy=rr --cores=0, '--cores: expected 1 or more, got 0'",
    "--policy=rr --switch-cost=-1, '--switch-cost: expected 0 or more, got -1'"
  })
  void misuseIsOneLineAndCodeTwo(String options, String complaint) {
    assertEquals(2, simulate(options.split(" ", -1)));
    assertTrue(err.toString().contains(complaint), err.toString());
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void aBadFileIsToldByLineAndColumn() throws IOException {
    Files.writeString(jobs, "arrival,service\n0,5\n1,much\n");
    assertEquals(2, simulate("--policy=rr"));
    assertTrue(err.toString().contains("line 3: column service"), err.toString());
  }

  @Test
  void aFileWithoutJobsIsMisuse() throws IOException {
    Files.writeString(jobs, "arrival,service\n");
    assertEquals(2, simulate("--policy=rr"));
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void aDirectoryInPlaceOfAFileIsMisuse() throws IOException {
    Files.delete(jobs);
    Files.createDirectory(jobs);
    assertEquals(2, simulate("--policy=rr"));
    assertTrue(err.toString().endsWith(jobs + ": expected a file, got a directory\n"), "" + err);
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void listNamesPoliciesWithTheirDefaults() {
    assertEquals(0, execute(List.of("list")));
    assertTrue(out.toString().contains("quantum=10"), out.toString());
    assertTrue(out.toString().contains("srpt"), out.toString());
    assertTrue(out.toString().contains("tick=100000"), out.toString());
  }

  private int simulate(String... options) {
    List<String> arguments = new ArrayList<>(List.of("simulate", "--workload=" + jobs));
    arguments.addAll(List.of(options));
    return execute(arguments);
  }

  private int execute(List<String> arguments) {
    CommandLine commands = Main.commandLine();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return commands.execute(arguments.toArray(String[]::new));
  }
}

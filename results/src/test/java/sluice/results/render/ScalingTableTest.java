package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.Samples;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Role;
import sluice.results.record.Run;
import sluice.results.record.Saturation;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;

final class ScalingTableTest {
  @TempDir private Path directory;

  private final List<CellResult> cells = new ArrayList<>();

  @Test
  void comparesWithOneCoreWhereAllElseIsEqual() throws IOException {
    add("nio", "16", "1", "disjoint", Role.SUBJECT, Map.of(), 100, 102, 98);
    add("nio", "16", "4", "shared", Role.SUBJECT, Map.of(), 300, 306, 294);
    add("nio", "1", "2", "disjoint", Role.SUBJECT, Map.of(), 700, 700, 700);
    add("aio", "16", "4", "shared", Role.SUBJECT, Map.of(), 90, 90, 90);
    add("aio", "16", "1", "disjoint", Role.SUBJECT, Map.of(), 90, 90, 90);
    add("twin", "16", "1", "disjoint", Role.TWIN, Map.of(), 90, 90, 90);
    add("twin", "16", "4", "shared", Role.TWIN, Map.of(), 90, 90, 90);

    Report.write(stored("taskset"), directory);

    List<String> csv = Files.readAllLines(directory.resolve("Receive-scaling.csv"));
    assertEquals(
        "chunk,connections,server,cores,placement,speed-up,speed-up half interval,efficiency"
            + " (%),efficiency half interval (%),generator-bound",
        csv.getFirst());
    assertEquals(3, csv.size(), csv.toString());
    assertTrue(csv.get(1).startsWith("64k,16,nio,4,shared,3.0,"), csv.get(1));
    assertEquals("64k,16,aio,4,shared,1.0,0.0,25.0,0.0,false", csv.get(2));
    String tables = Files.readString(directory.resolve("README.md"));
    assertTrue(tables.contains("## Receiving: scaling"), tables);
    assertTrue(tables.contains("| aio | 4 | shared | 1 ± 0 | 25 ± 0 |"), tables);
    assertTrue(Report.text(stored("taskset")).contains("Receiving: scaling"));
  }

  @Test
  void claimsNothingUnpinned() throws IOException {
    add("nio", "16", "1", "", Role.SUBJECT, Map.of(), 100, 102, 98);
    add("nio", "16", "4", "", Role.SUBJECT, Map.of(), 300, 306, 294);
    Report.write(stored(Run.NO_PINNING), directory);
    assertFalse(Files.exists(directory.resolve("Receive-scaling.csv")));
    assertFalse(Files.readString(directory.resolve("README.md")).contains(": scaling"));

    assertTrue(Files.exists(reported("taskset")), "the same cells, pinned");
  }

  @Test
  void needsAOneCoreRow() throws IOException {
    add("nio", "16", "2", "disjoint", Role.SUBJECT, Map.of(), 100, 102, 98);
    add("nio", "16", "4", "shared", Role.SUBJECT, Map.of(), 300, 306, 294);
    assertFalse(Files.exists(reported("taskset")));
  }

  @Test
  void saysWhereTheLoadWasTheLimit() {
    add("nio", "16", "1", "disjoint", Role.SUBJECT, Map.of(), 100, 102, 98);
    Map<String, Double> bound = Map.of(Saturation.LOAD, 99.0, Saturation.SERVER, 40.0);
    add("nio", "16", "2", "disjoint", Role.SUBJECT, bound, 110, 110, 110);
    Run run = run("taskset");
    ScalingTable table = ScalingTable.of(run.tables().getFirst(), run).orElseThrow();
    String text = Markdown.table(ScalingGrid.of(table));
    assertTrue(text.contains("| generator-bound |"), text);
    assertTrue(text.contains("generator-bound: the load was the limit"), text);
  }

  private Path reported(String pinning) throws IOException {
    Report.write(stored(pinning), directory);
    return directory.resolve("Receive-scaling.csv");
  }

  private StoredRun stored(String pinning) {
    return new StoredRun(run(pinning), directory);
  }

  private Run run(String pinning) {
    return Samples.withCells(cells, Map.of(Run.PINNING, pinning));
  }

  private void add(
      String server,
      String connections,
      String cores,
      String placement,
      Role role,
      Map<String, Double> more,
      double... scores) {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("server", server);
    params.put("chunk", "64k");
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("connections", connections);
    labels.put("cores", cores);
    labels.put("placement", placement);
    Cell cell = Cell.of("Receive", "sample.Receive.receive", params).withLabels(labels);
    List<Fork> forks =
        IntStream.range(0, scores.length)
            .mapToObj(
                i -> {
                  Map<String, List<Double>> values = new LinkedHashMap<>();
                  values.put(Metric.SCORE, List.of(scores[i]));
                  more.forEach((key, value) -> values.put(key, List.of(value)));
                  return new Fork(i + 1, 1, values);
                })
            .toList();
    cells.add(
        new CellResult(
            cell.inRole(role), Status.OK, Optional.empty(), Map.of(), forks, Optional.empty()));
  }
}

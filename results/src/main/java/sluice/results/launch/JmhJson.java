package sluice.results.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import sluice.results.record.Cell;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `jmh.json`: JMH's own format, in which the forks of a cell are one benchmark, as if JMH
/// had run them in a row.
final class JmhJson {
  static final String NAME = "jmh.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JmhJson() {}

  /// @param results the results of each measured cell, one a fork
  static void write(Map<Cell, List<RunResult>> results, Path directory) throws IOException {
    ArrayNode all = MAPPER.createArrayNode();
    results.forEach((cell, forks) -> all.add(merged(cell, forks)));
    Files.writeString(
        directory.resolve(NAME), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  private static ObjectNode merged(Cell cell, List<RunResult> forks) {
    List<BenchmarkResult> parts =
        forks.stream().map(RunResult::getBenchmarkResults).flatMap(Collection::stream).toList();
    RunResult whole = new RunResult(forks.getFirst().getParams(), parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream printer = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, printer).writeOut(List.of(whole));
    }
    ObjectNode json = (ObjectNode) MAPPER.readTree(bytes.toByteArray()).get(0);
    // JMH ran each fork by itself, and knows nothing of labels.
    json.put("forks", forks.size());
    ObjectNode params = json.withObjectProperty("params");
    cell.labels().forEach(params::put);
    return json;
  }
}

package sluice.results.export;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sluice.results.environment.Environment;
import sluice.results.record.CellResult;
import sluice.results.record.Fork;
import sluice.results.record.Metric;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

/// The Go benchmark text format (golang/proposal, design 14313), one line a fork:
///
/// ```
/// BenchmarkReceive/server=nio/chunk=64k-1 4 7970.1 MB/s 120.4 server-CPU-ns/KiB
/// ```
///
/// The number at the end of the name is JMH's threads, the one after it the iterations that the
/// values are means of. The score has its table's unit, any other metric one that begins with its
/// heading, since readers tell metrics apart by nothing else.
@AutoService(Exporter.class)
public final class GoBenchmarks implements Exporter {
  @Override
  public String files() {
    return "benchmarks.txt";
  }

  @Override
  public String description() {
    return "the Go benchmark format, one line a fork, for `benchstat`";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    StringBuilder text = new StringBuilder();
    configuration(from.run())
        .forEach((key, value) -> text.append("%s: %s\n".formatted(key, value)));
    GoUnits.directions(from.run().tables())
        .forEach((unit, better) -> text.append("Unit %s better=%s\n".formatted(unit, better)));
    for (Table table : from.run().tables()) {
      List<Column> columns =
          table.metrics().stream().map(m -> new Column(m, GoUnits.of(table, m))).toList();
      for (CellResult result : from.run().cellsOf(table)) {
        String name = name(result);
        result.forks().forEach(fork -> append(text, name, columns, fork));
      }
    }
    Files.writeString(target.resolve(files()), text);
  }

  private static Map<String, String> configuration(Run run) {
    Environment environment = run.environment();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("suites", String.join(", ", run.suites()));
    all.put("effort", run.settings().getOrDefault("effort", ""));
    all.put("date", run.started().toString());
    all.put("commit", environment.get("commit"));
    all.put("goos", environment.get("kernel").replaceFirst(" .*", "").toLowerCase(Locale.ROOT));
    all.put("os", environment.get("os"));
    all.put("goarch", environment.get("architecture"));
    all.put("cpu", environment.get("cpu"));
    all.put("jdk", environment.get("jdk"));
    all.values().removeIf(value -> value.isBlank() || value.equals(Environment.UNKNOWN));
    all.replaceAll((key, value) -> value.lines().findFirst().orElse(""));
    return all;
  }

  private record Column(Metric metric, String unit) {}

  private static void append(StringBuilder text, String name, List<Column> columns, Fork fork) {
    StringBuilder values = new StringBuilder();
    for (Column column : columns) {
      Metric metric = column.metric();
      fork.mean(metric.key())
          .ifPresent(
              mean ->
                  values
                      .append(' ')
                      .append(mean * metric.scale())
                      .append(' ')
                      .append(column.unit()));
    }
    if (!values.isEmpty()) {
      int iterations = fork.values().getOrDefault(Metric.SCORE, List.of(0.0)).size();
      text.append(name).append(' ').append(iterations).append(values).append('\n');
    }
  }

  private static String name(CellResult result) {
    StringBuilder name = new StringBuilder("Benchmark").append(escape(result.cell().table()));
    result
        .cell()
        .columns()
        .forEach(
            (key, value) -> name.append('/').append(escape(key)).append('=').append(escape(value)));
    return name.append('-').append(result.cell().threads()).toString();
  }

  /// What separates the parts of a name or the fields of a line, by its code.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point == '/' || point == '%' || point <= ' ' || Character.isSpaceChar(point)) {
                escaped.append("%%%02X".formatted(point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }
}

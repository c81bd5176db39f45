package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Version;
import sluice.results.environment.Environment;
import sluice.results.export.JmhJson;
import sluice.results.record.Cell;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Fork;
import sluice.results.record.Forking;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is made of a record is what JMH itself writes of the same forks.
final class JmhsOwnJsonTest {
  private static final Cell CELL = TinySuite.cell("fine").withWarmup(2).withJvmArgs(List.of());
  private static final TimeValue TIME = TimeValue.milliseconds(20);

  @TempDir private Path directory;

  @Test
  void isWhatIsExported() throws IOException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^" + Pattern.quote(CELL.benchmark()) + "$")
                    .param("subject", "fine")
                    .forks(2)
                    .warmupIterations(2)
                    .warmupTime(TIME)
                    .measurementIterations(3)
                    .measurementTime(TIME)
                    .jvmArgs("-Xmx64m")
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    new JmhJson().write(new StoredRun(record(results.iterator().next()), directory), directory);
    JsonNode expected = JsonMapper.shared().readTree(written(results));
    JsonNode actual = JsonMapper.shared().readTree(directory.resolve("jmh.json"));
    assertEquals(3, actual.at("/0/primaryMetric/rawData/1").size());
    assertSame(expected, actual, "");
  }

  private static String written(Collection<RunResult> results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream printer = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, printer).writeOut(results);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Run record(RunResult result) {
    List<Fork> forks = new ArrayList<>();
    Map<String, String> units = new LinkedHashMap<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      RawValues raw = new RawValues();
      raw.add(fork);
      units.putAll(raw.units());
      forks.add(new Fork(forks.size() + 1, 1, raw.values()));
    }
    CellResult measured =
        new CellResult(
            CELL,
            Status.OK,
            Optional.empty(),
            units,
            forks,
            Optional.empty(),
            Optional.of(result.getParams().getMode().shortLabel()));
    Duration time = Duration.ofMillis(TIME.convertTo(TimeUnit.MILLISECONDS));
    Forking forking =
        new Forking(
            Version.getPlainVersion(),
            result.getParams().getJvm(),
            result.getParams().getJdkVersion(),
            result.getParams().getVmName(),
            result.getParams().getVmVersion(),
            List.of("-Xmx64m"),
            1,
            time,
            3,
            time);
    return new Run(
        Run.SCHEMA_VERSION,
        List.of("tiny"),
        Instant.EPOCH,
        Duration.ZERO,
        Completion.COMPLETE,
        Map.of(),
        1,
        2,
        new Environment(Map.of()),
        List.of(),
        TinySuite.of(CELL).tables(),
        List.of(measured),
        List.of(Instant.EPOCH),
        Optional.of(forking));
  }

  /// Numbers may differ in their last digits.
  private static void assertSame(JsonNode expected, JsonNode actual, String where) {
    if (expected.isNumber()) {
      double wanted = expected.doubleValue();
      assertTrue(
          actual.isNumber() && Math.abs(actual.doubleValue() - wanted) <= 1e-6 * Math.abs(wanted),
          () -> "%s: expected %s, got %s".formatted(where, expected, actual));
    } else if (expected.isContainer()) {
      assertEquals(expected.size(), actual.size(), where + ": " + actual);
      assertEquals(
          new TreeSet<>(expected.propertyNames()), new TreeSet<>(actual.propertyNames()), where);
      for (int index = 0; index < (expected.isArray() ? expected.size() : 0); index++) {
        assertSame(expected.get(index), actual.get(index), where + "/" + index);
      }
      for (String name : expected.propertyNames()) {
        assertSame(expected.get(name), actual.get(name), where + "/" + name);
      }
    } else {
      assertEquals(expected, actual, where);
    }
  }
}

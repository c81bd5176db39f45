package sluice.results.export;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sluice.results.record.CellResult;
import sluice.results.record.Role;
import sluice.results.record.StoredRun;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The cells that JMH measured, in its own JSON format, in which the forks of a cell are one
/// benchmark, as if JMH had run them in a row. Labels are parameters too; every value that was
/// recorded beside the score is a secondary metric.
@AutoService(Exporter.class)
public final class JmhJson implements Exporter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  @Override
  public String files() {
    return "jmh.json";
  }

  @Override
  public String description() {
    return "all iterations in JMH's format, for jmh-visualizer and its like";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    JmhStatistics statistics = new JmhStatistics();
    List<JmhBenchmark> benchmarks =
        from.run().cells().stream()
            .filter(JmhJson::measured)
            .map(result -> JmhBenchmark.of(from.run(), result, statistics))
            .toList();
    MAPPER.writeValue(target.resolve(files()), benchmarks);
  }

  /// A twin has the parameters of its subject, which nothing in the format tells it from.
  private static boolean measured(CellResult result) {
    return !result.cell().computed()
        && result.cell().role() != Role.TWIN
        && !result.forks().isEmpty();
  }
}

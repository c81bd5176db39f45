package sluice.results.render;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sluice.results.export.Exporter;
import sluice.results.record.StoredRun;

/// One CSV file a table.
@AutoService(Exporter.class)
public final class CsvTables implements Exporter {
  @Override
  public String files() {
    return "*.csv";
  }

  @Override
  public String description() {
    return "the tables in full precision";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    for (RankedTable table : RankedTables.of(from).all()) {
      StringBuilder csv = new StringBuilder();
      Csv.write(table, csv);
      Files.writeString(target.resolve(table.table().id() + ".csv"), csv);
    }
  }
}

package sluice.results.render;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sluice.results.export.Exporter;
import sluice.results.record.StoredRun;
import sluice.results.record.Table;

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
    for (Table table : from.run().tables()) {
      StringBuilder csv = new StringBuilder();
      Csv.write(RankedTable.of(table, from.run()), csv);
      Files.writeString(target.resolve(table.id() + ".csv"), csv);
    }
  }
}

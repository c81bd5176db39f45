package sluice.results.render;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sluice.results.export.Exporter;
import sluice.results.record.StoredRun;

/// One CSV file a table, and one more where it tells what more cores are worth.
@AutoService(Exporter.class)
public final class CsvTables implements Exporter {
  @Override
  public String files() {
    return "*.csv";
  }

  @Override
  public String description() {
    return "the tables in full precision; `-scaling.csv`: what more cores were worth";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    for (RankedTable table : RankedTables.of(from).all()) {
      StringBuilder csv = new StringBuilder();
      Csv.write(table, csv);
      Files.writeString(target.resolve(table.table().id() + ".csv"), csv);
      Optional<ScalingTable> scaling = ScalingTable.of(table.table(), from.run());
      if (scaling.isPresent()) {
        StringBuilder factors = new StringBuilder();
        ScalingGrid.csv(scaling.get(), factors);
        Files.writeString(target.resolve(table.table().id() + "-scaling.csv"), factors);
      }
    }
  }
}

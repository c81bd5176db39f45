package sluice.results.chart;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sluice.results.export.Exporter;
import sluice.results.record.StoredRun;
import sluice.results.render.ChartLinks;
import sluice.results.render.RankedTable;
import sluice.results.render.RankedTables;

/// Draws the charts of each table, as files `TABLE-KIND.svg`.
@AutoService(Exporter.class)
public final class Charts implements Exporter {
  private static final String FILES = "*.svg";

  @Override
  public String files() {
    return ChartLinks.FOLDER + "/" + FILES;
  }

  @Override
  public String description() {
    return "the charts, for light and dark pages";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    Path folder = Files.createDirectories(target.resolve(ChartLinks.FOLDER));
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, FILES)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    for (RankedTable ranked : RankedTables.of(from).all()) {
      Pictures pictures = new Pictures(ranked, from);
      for (Kind kind : Kinds.of(ranked)) {
        Optional<Picture> picture = pictures.of(kind);
        if (picture.isPresent()) {
          Path file = folder.resolve(ranked.table().id() + "-" + kind.id() + ".svg");
          Files.writeString(file, Sheet.draw(picture.get()));
        }
      }
    }
  }
}

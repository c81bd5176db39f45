package sluice.bench.transfer;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sluice.results.launch.Preparation;
import sluice.results.launch.Selection;
import sluice.results.launch.Suite;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// The transfer half of Sluice: header codecs and framing servers.
@AutoService(Suite.class)
public final class TransferSuite implements Suite {
  private static final Duration REHEARSAL = Duration.ofSeconds(4);

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public List<Table> tables() {
    return TransferTables.all();
  }

  @Override
  public List<Cell> cells(Selection selection) {
    return TransferCells.of(selection.effort());
  }

  @Override
  public Preparation preparation(List<Cell> cells) {
    return new Preparation(
        REHEARSAL.plus(Preflight.expected(cells)),
        Optional.of(TransferCells.rehearsal()),
        () -> new Preflight().failures(cells));
  }
}

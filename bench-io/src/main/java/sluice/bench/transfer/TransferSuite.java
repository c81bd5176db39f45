package sluice.bench.transfer;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import sluice.results.launch.Selection;
import sluice.results.launch.Suite;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// The transfer half of Sluice: header codecs and framing servers.
@AutoService(Suite.class)
public final class TransferSuite implements Suite {
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
  public Map<Cell, String> preflight(List<Cell> cells) {
    return new Preflight().failures(cells);
  }
}

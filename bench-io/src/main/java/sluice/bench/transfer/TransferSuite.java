package sluice.bench.transfer;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.bench.transfer.load.Placements;
import sluice.bench.transfer.load.host.OtherHost;
import sluice.results.environment.Topology;
import sluice.results.launch.Affinity;
import sluice.results.launch.Ends;
import sluice.results.launch.HostPort;
import sluice.results.launch.MisuseException;
import sluice.results.launch.Preparation;
import sluice.results.launch.Selection;
import sluice.results.launch.Suite;
import sluice.results.record.Cell;
import sluice.results.record.Table;

/// The transfer half of Sluice: header codecs and framing servers.
@AutoService(Suite.class)
public final class TransferSuite implements Suite {
  private static final Duration REHEARSAL = Duration.ofSeconds(4);

  private Optional<OtherHost> otherHost = Optional.empty();

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
    Ends ends = selection.ends();
    return TransferCells.of(selection.effort(), placements(ends), ends.serverHost());
  }

  private Placements placements(Ends ends) {
    if (ends.serverHost().isPresent()) {
      Topology theirs = reserved(ends.serverHost().get()).topology();
      Ends.complaint(ends.serverCores(), theirs.numbers())
          .ifPresent(
              complaint -> {
                throw new MisuseException("server-cores: on the server's host, " + complaint);
              });
      return Placements.onTwo(theirs, ends.serverCores(), ends.loadCores());
    }
    return Affinity.available()
        ? Placements.onOne(Topology.of(Affinity.allowed()), ends.serverCores(), ends.loadCores())
        : Placements.unpinned();
  }

  /// For as long as this process runs: its end ends the reservation, however it comes.
  private OtherHost reserved(HostPort host) {
    if (otherHost.isEmpty()) {
      try {
        otherHost = Optional.of(OtherHost.reserve(host));
      } catch (IOException e) {
        throw new MisuseException("server-host: " + e.getMessage());
      }
    }
    return otherHost.get();
  }

  @Override
  public Map<String, String> environment() {
    return otherHost.map(OtherHost::environment).orElse(Map.of());
  }

  @Override
  public Preparation preparation(List<Cell> cells) {
    return new Preparation(
        REHEARSAL.plus(Preflight.expected(cells)),
        TransferCells.rehearsal(),
        () -> new Preflight().failures(cells));
  }
}

package sluice.bench.scheduling;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sluice.results.launch.Effort;
import sluice.results.launch.Preparation;
import sluice.results.launch.Selection;
import sluice.results.launch.Suite;
import sluice.results.record.Cell;
import sluice.results.record.Table;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.conformance.ConformanceKit;

/// The scheduling half of Sluice: policies, the simulator and the live executor.
@AutoService(Suite.class)
public final class SchedulingSuite implements Suite {
  private static final Duration CHECKING = Duration.ofSeconds(5);

  private final QualityCells quality = new QualityCells();

  @Override
  public String name() {
    return "scheduling";
  }

  @Override
  public List<Table> tables() {
    return SchedulingTables.all();
  }

  @Override
  public List<Cell> cells(Selection selection) {
    return SchedulingCells.of(selection.effort(), AskedFor.in(selection.subjects()));
  }

  @Override
  public Preparation preparation(List<Cell> cells) {
    return new Preparation(CHECKING, Optional.empty(), () -> breaches(cells));
  }

  private static Map<Cell, String> breaches(List<Cell> cells) {
    ConformanceKit kit = ConformanceKit.quick();
    Map<String, Optional<String>> breaches = new LinkedHashMap<>();
    Map<Cell, String> failures = new LinkedHashMap<>();
    for (Cell cell : cells) {
      String policy = cell.params().get("policy");
      if (policy != null) {
        breaches
            .computeIfAbsent(policy, text -> breach(kit, PolicySpec.parse(text)))
            .ifPresent(reason -> failures.put(cell, reason));
      }
    }
    return failures;
  }

  private static Optional<String> breach(ConformanceKit kit, PolicySpec policy) {
    return kit.firstBreach(policy.provider(), policy.options());
  }

  @Override
  public List<Map<String, Double>> compute(Cell cell, Effort effort) {
    return QualityCells.has(cell)
        ? quality.compute(cell, effort)
        : Experiments.replicate(cell, effort);
  }
}

package sluice.results.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sluice.results.environment.CpuMonitor;
import sluice.results.environment.CpuSample;
import sluice.results.environment.CpuShares;
import sluice.results.environment.Environment;
import sluice.results.environment.Hazards;

/// What a run runs on, and who else is there.
final class Surroundings {
  /// Fifty of the kernel's ticks a processor.
  private static final int LOOK_MILLIS = 500;

  private static final String SILENT = Environment.UNKNOWN + ": there is no /proc/stat here";

  private static final String STEAL = "steal during the run";
  private static final String FOREIGN = "foreign load during the run";

  private final CpuMonitor monitor = CpuMonitor.of(Affinity.allowed());
  private final Environment environment;
  private final List<String> warnings;
  private final Optional<CpuSample> start;

  /// Looks around, for a second or so, in which this process should do nothing else.
  ///
  /// @param environment what the machine is like
  Surroundings(Settings settings, boolean pinning, Environment environment) {
    this.environment = environment;
    warnings = new ArrayList<>(Warnings.of(environment, settings, pinning));
    int cores = settings.cores().stream().max(Integer::compare).orElse(Affinity.allowed().size());
    warnings.addAll(Hazards.of(environment, cores, look()));
    start = monitor.now();
  }

  private Optional<CpuShares> look() {
    Optional<CpuSample> before = monitor.now();
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return monitor.since(before);
  }

  /// Watches the processors that the run may use.
  CpuMonitor monitor() {
    return monitor;
  }

  /// What the run has met so far. No fork should be under way.
  ///
  /// @param before what earlier sessions of the run met
  Environment environment(Optional<Environment> before) {
    Optional<CpuShares> shares = monitor.since(start);
    String steal = shares.map(s -> percent(s.steal())).orElse(SILENT);
    String foreign = shares.map(s -> percent(s.foreign())).orElse(SILENT);
    return environment
        .with(STEAL, before.map(b -> b.get(STEAL) + "; " + steal).orElse(steal))
        .with(FOREIGN, before.map(b -> b.get(FOREIGN) + "; " + foreign).orElse(foreign));
  }

  /// What it runs on, as it was found before.
  Environment environment() {
    return environment;
  }

  private static String percent(double share) {
    return "%.1f %% of the processors' time".formatted(share);
  }

  /// What may spoil the run, as it showed before it, one line each.
  List<String> foreseen() {
    return List.copyOf(warnings);
  }

  /// What may spoil the run, or has so far, one line each.
  List<String> warnings() {
    List<String> all = new ArrayList<>(warnings);
    monitor
        .since(start)
        .filter(CpuShares::disturbing)
        .ifPresent(shares -> all.add("During the run: " + shares.describe() + "."));
    return List.copyOf(all);
  }
}

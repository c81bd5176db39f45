package sluice.results.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What about a machine may spoil a run, told before it starts. What the system does not tell is no
/// hazard.
public final class Hazards {
  static final String BATTERY = "battery";

  /// Load average over five minutes, a processor: a build that went before a run raises that over
  /// one minute, but hardly this.
  private static final double BUSY = 0.5;

  /// A fork's and a server's heap, and as much again for all else.
  private static final long MEMORY_MEBIBYTES = 3 << 10;

  private final SystemFiles files;
  private final Environment environment;
  private final List<String> found = new ArrayList<>();

  private Hazards(SystemFiles files, Environment environment) {
    this.files = files;
    this.environment = environment;
  }

  /// One line each.
  ///
  /// @param cores the most processors that the run is to use
  /// @param idle where the processors' time went while the run was not yet doing anything
  public static List<String> of(Environment environment, int cores, Optional<CpuShares> idle) {
    return of(SystemFiles.OF_THIS_MACHINE, environment, cores, idle);
  }

  static List<String> of(
      SystemFiles files, Environment environment, int cores, Optional<CpuShares> idle) {
    Hazards hazards = new Hazards(files, environment);
    hazards.pace();
    hazards.quota(cores);
    hazards.load(cores);
    idle.ifPresent(hazards::others);
    hazards.memory();
    return List.copyOf(hazards.found);
  }

  private void pace() {
    if (environment.get("power").equals(BATTERY)) {
      found.add("The machine runs on battery, which slows processors down.");
    }
    String governor = environment.get("governor");
    if (!governor.equals(Environment.UNKNOWN) && !governor.equals("performance")) {
      found.add("The CPU governor is " + governor + ", not performance.");
    }
    if (environment.get("turbo").equals("on")) {
      found.add("Turbo is on: the clock depends on temperature and on how many cores are busy.");
    }
  }

  private void quota(int cores) {
    new Cgroup(files)
        .processors().stream()
            .filter(quota -> quota < cores)
            .forEach(
                quota ->
                    found.add(
                        "The CPU quota is %.2f processors, the run asks for %d: it will be throttled."
                            .formatted(quota, cores)));
  }

  private void load(int cores) {
    String[] averages = environment.get("load average").split(" ", -1);
    if (averages.length >= 2 && averages[1].matches("\\d+\\.\\d+")) {
      double average = Double.parseDouble(averages[1]);
      if (average > BUSY * cores) {
        found.add(
            "The machine was busy before the run: load average %.2f over five minutes, on %d cores."
                .formatted(average, cores));
      }
    }
  }

  private void others(CpuShares idle) {
    if (idle.crowding()) {
      found.add(
          "Other processes used %.0f %% of the processors' time right before the run."
              .formatted(idle.foreign()));
    }
    if (idle.stealing()) {
      found.add(
          "Other virtual machines took %.0f %% of the processors' time (steal) right before the run."
              .formatted(idle.steal()));
    }
  }

  private void memory() {
    long limit = new Cgroup(files).memory().orElse(Long.MAX_VALUE) >> 20;
    String available = environment.get("memory available").replace(" MiB", "");
    long free = available.matches("\\d+") ? Long.parseLong(available) : Long.MAX_VALUE;
    if (Math.min(limit, free) < MEMORY_MEBIBYTES) {
      found.add(
          "There are %d MiB of memory to use; a fork and its server may need %d MiB."
              .formatted(Math.min(limit, free), MEMORY_MEBIBYTES));
    }
  }
}

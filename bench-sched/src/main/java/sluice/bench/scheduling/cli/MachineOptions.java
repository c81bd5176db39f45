package sluice.bench.scheduling.cli;

import picocli.CommandLine.Option;
import sluice.results.launch.MisuseException;
import sluice.scheduling.simulation.Machine;

/// The options that describe a simulated machine.
final class MachineOptions {
  @Option(
      names = "--cores",
      defaultValue = "1",
      paramLabel = "N",
      description = "how many tasks run at once (default: ${DEFAULT-VALUE})")
  private int cores;

  @Option(
      names = "--queues",
      defaultValue = "global",
      paramLabel = "global|per-core",
      description = "one queue for all cores, or one each with stealing")
  private String queues;

  @Option(
      names = "--switch-cost",
      defaultValue = "0",
      paramLabel = "T",
      description = "time a core loses when it goes to another task")
  private long switchCost;

  @Option(
      names = "--migration-cost",
      defaultValue = "0",
      paramLabel = "T",
      description = "time it loses besides when that task last ran elsewhere")
  private long migrationCost;

  @Option(
      names = "--devices",
      defaultValue = "parallel",
      paramLabel = "parallel|serial",
      description = "whether I/Os go on side by side or one after the other")
  private String devices;

  /// The machine they describe.
  ///
  /// @throws MisuseException where there is no such machine
  Machine machine() {
    atLeast("--cores", 1, cores);
    atLeast("--switch-cost", 0, switchCost);
    atLeast("--migration-cost", 0, migrationCost);
    return new Machine(cores, queues(), switchCost, migrationCost, devices());
  }

  private static void atLeast(String option, long least, long value) {
    if (value < least) {
      throw new MisuseException(option + ": expected " + least + " or more, got " + value);
    }
  }

  private Machine.Queues queues() {
    return switch (queues) {
      case "global" -> Machine.Queues.GLOBAL;
      case "per-core" -> Machine.Queues.PER_CORE;
      default -> throw new MisuseException("--queues: expected global or per-core, got " + queues);
    };
  }

  private Machine.Devices devices() {
    return switch (devices) {
      case "parallel" -> Machine.Devices.PARALLEL;
      case "serial" -> Machine.Devices.SERIAL;
      default ->
          throw new MisuseException("--devices: expected parallel or serial, got " + devices);
    };
  }
}

package sluice.bench.scheduling.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.live.runner.TaskRunnerProvider;
import sluice.scheduling.workload.GeneratorKind;

/// Shows what there is to run and to measure.
@Command(
    name = "list",
    description = "Shows every policy with its options and their defaults.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("workloads");
    for (GeneratorKind workload : GeneratorKind.values()) {
      out.printf("  %-10s %s%n", workload.title(), workload.description());
      options(out, workload.options());
    }
    out.println("policies");
    for (PolicyProvider policy : PolicyProvider.installed().all()) {
      String bound = policy.clairvoyant() ? " (clairvoyant: a bound, not a choice)" : "";
      out.printf("  %-10s %s%s%n", policy.name(), policy.description(), bound);
      options(out, policy.options());
    }
    out.println("executors");
    for (TaskRunnerProvider executor : TaskRunnerProvider.installed().all()) {
      out.printf("  %-13s %s%n", executor.name(), executor.description());
      options(out, executor.options());
    }
    return 0;
  }

  private static void options(PrintWriter out, List<PolicyOption> options) {
    for (PolicyOption option : options) {
      out.printf("  %-10s   %s=%s  %s%n", "", option.name(), option.standard(), option.meaning());
    }
  }
}

package sluice.bench.scheduling.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;

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
    out.println("policies");
    for (PolicyProvider policy : PolicyProvider.installed().values()) {
      String bound = policy.clairvoyant() ? " (clairvoyant: a bound, not a choice)" : "";
      out.printf("  %-10s %s%s%n", policy.name(), policy.description(), bound);
      for (PolicyOption option : policy.options()) {
        out.printf("  %-10s   %s=%s  %s%n", "", option.name(), option.standard(), option.meaning());
      }
    }
    return 0;
  }
}

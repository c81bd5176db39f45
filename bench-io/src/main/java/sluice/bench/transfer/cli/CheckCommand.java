package sluice.bench.transfer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.conformance.ConformanceKit;
import sluice.transfer.conformance.Rule;
import sluice.transfer.conformance.Verdict;

/// Holds a server against the conformance kit.
@Command(
    name = "check",
    description = "Holds a server against every rule of the conformance kit.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--impl",
      required = true,
      paramLabel = "NAME",
      description = "The server; `list` shows those there are.")
  private String impl;

  @Override
  public Integer call() throws InterruptedException {
    FramingServerProvider provider = ServerChoice.available(impl);
    ConformanceKit kit = new ConformanceKit(HeaderCodec.installed().find("jackson"));
    List<Rule> rules = kit.rules(provider);
    PrintWriter out = spec.commandLine().getOut();
    int broken = 0;
    for (Rule rule : rules) {
      switch (kit.check(provider, rule)) {
        case Verdict.Kept() -> out.printf("kept       %s%n", rule);
        case Verdict.Unchecked(String reason) -> out.printf("unchecked  %s: %s%n", rule, reason);
        case Verdict.Broken(Throwable violation) -> {
          broken++;
          out.printf("BROKEN     %s: %s%n", rule, violation.getMessage());
        }
      }
      out.flush();
    }
    out.printf("%s: %d rules, %d broken%n", impl, rules.size(), broken);
    return broken == 0 ? 0 : 1;
  }
}

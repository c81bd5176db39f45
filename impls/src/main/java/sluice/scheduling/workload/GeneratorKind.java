package sluice.scheduling.workload;

import java.util.ArrayList;
import java.util.List;
import sluice.scheduling.PolicyOption;

/// The kinds of generators: how jobs arrive. What they ask for is chosen by options all share.
public enum GeneratorKind {
  /// One by one, at independent exponential intervals.
  POISSON("poisson", "jobs that arrive one by one, at exponential intervals"),
  /// In groups.
  BATCH("batch", "jobs that arrive in groups, at exponential intervals; or all at once");

  private static final List<PolicyOption> SHARED =
      List.of(
          new PolicyOption(
              "size", "exponential", "constant, exponential, bimodal, pareto or lognormal"),
          new PolicyOption("mean", "100", "mean CPU time a job"),
          new PolicyOption("long-share", "0.1", "bimodal: the part of jobs that are long"),
          new PolicyOption("long-factor", "10", "bimodal: long over short"),
          new PolicyOption("shape", "1.5", "pareto: its exponent"),
          new PolicyOption("spread", "1000", "pareto: largest size over smallest"),
          new PolicyOption("sigma", "1", "lognormal: standard deviation of the logarithm"),
          new PolicyOption("io", "none", "none, periodic or exponential"),
          new PolicyOption("io-every", "20", "mean CPU time between two I/Os"),
          new PolicyOption("io-time", "20", "mean time of an I/O"),
          new PolicyOption("weights", "1", "weights to draw from evenly, with / between"),
          new PolicyOption("slack", "0", "deadline after arrival, in units of the size; 0: none"));

  private final String title;
  private final String description;

  GeneratorKind(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /// The name on the command line.
  public String title() {
    return title;
  }

  /// One line on how jobs arrive.
  public String description() {
    return description;
  }

  /// The options it takes, each with a default.
  public List<PolicyOption> options() {
    List<PolicyOption> options = new ArrayList<>();
    options.add(new PolicyOption("n", "1000", "number of jobs"));
    if (this == BATCH) {
      options.add(new PolicyOption("group", "0", "jobs a group; 0: all, at time 0"));
    }
    options.add(new PolicyOption("load", "0.8", "work offered over what the cores can do"));
    options.addAll(SHARED);
    return options;
  }
}

package sluice.scheduling.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import sluice.scheduling.Bursts;
import sluice.scheduling.NamedOptions;
import sluice.scheduling.OptionValues;
import sluice.scheduling.simulation.Machine;

/// Makes jobs by chance, the same ones for the same options, machine and seed. Immutable.
///
/// The *load* is the work that arrives in a time unit, over the number of cores:
///
///     load = (mean + switchCost * dispatches) / (interval * cores)
///
/// where *mean* is the option, *dispatches* is the mean number of CPU bursts of the jobs made (one,
/// and one more for each I/O), and *interval* is the mean time between two jobs, which is chosen so
/// that the equation holds. Every burst counts as one switch to another task. What a policy adds by
/// taking cores away is its own doing and not in it, nor are migrations.
///
/// Times are rounded to whole numbers: sizes to the nearest, but at least 1; for a mean of 100 this
/// shifts the mean of exponential sizes by less than 0.01 %, for one of 10 by less than 1 %.
/// Arrivals are rounded as points in time, so that the error does not add up. Sizes, I/Os, weights
/// and arrivals have a random stream each: changing the load leaves the jobs as they are.
public final class Generator {
  private static final int MOST_JOBS = 20_000_000;

  private final GeneratorKind kind;
  private final OptionValues options;

  private Generator(GeneratorKind kind, OptionValues options) {
    this.kind = kind;
    this.options = options;
  }

  /// Reads a generator as one writes it: `poisson:n=1000,load=0.8,size=pareto`.
  ///
  /// @throws IllegalArgumentException where there is none of this name, or an option is unknown
  public static Generator parse(String text) {
    NamedOptions parsed = NamedOptions.parse("workload", text);
    for (GeneratorKind kind : GeneratorKind.values()) {
      if (kind.title().equals(parsed.name())) {
        return new Generator(kind, OptionValues.of(kind.title(), kind.options(), parsed.options()));
      }
    }
    throw new IllegalArgumentException(
        Arrays.stream(GeneratorKind.values())
            .map(GeneratorKind::title)
            .collect(
                Collectors.joining(
                    ", ",
                    "workload: expected FILE.csv, FILE.swf, FILE.swf.gz or one of ",
                    ", got " + parsed.name())));
  }

  /// Makes the jobs.
  ///
  /// @param machine whose cores are loaded, and whose switches are part of the load
  /// @throws IllegalArgumentException where an option's value is out of range, naming the option
  public Workload generate(Machine machine, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    ContinuousSampler sizes = Sizes.of(options, stream(seeds));
    BurstPattern pattern = BurstPattern.of(options, stream(seeds));
    UniformRandomProvider weighing = stream(seeds);
    ContinuousSampler gaps = ZigguratSampler.Exponential.of(stream(seeds), 1);

    int count = (int) options.number("n", 1, MOST_JOBS);
    long[] weights = options.list("weights", 1, Integer.MAX_VALUE);
    double slack = options.decimal("slack", 0, 1e6);
    List<Bursts> bursts = new ArrayList<>(count);
    double dispatches = 0;
    for (int i = 0; i < count; i++) {
      Bursts made = pattern.of(Math.max(1, Math.round(sizes.sample())));
      dispatches += made.count();
      bursts.add(made);
    }
    double work = options.decimal("mean", 1, 1e12) + machine.switchCost() * dispatches / count;
    Arrivals arrivals = arrivals(work / machine.cores(), gaps);
    JobList jobs = new JobList();
    for (Bursts made : bursts) {
      long arrival = arrivals.next();
      long deadline =
          slack == 0 ? Long.MAX_VALUE : arrival + (long) Math.ceil(slack * made.service());
      int weight = (int) weights[weighing.nextInt(weights.length)];
      jobs.add(arrival, made, weight, made.service(), deadline);
    }
    return jobs.from(toString());
  }

  /// @param work mean time for which a job occupies all cores
  private Arrivals arrivals(double work, ContinuousSampler gaps) {
    double interval = work / options.decimal("load", 0.001, 1000);
    return switch (kind) {
      case POISSON -> new Arrivals(gaps, interval, 1);
      case BATCH -> {
        int group = (int) options.number("group", 0, MOST_JOBS);
        yield group == 0
            ? new Arrivals(() -> 0, 0, 1)
            : new Arrivals(gaps, interval * group, group);
      }
    };
  }

  private static UniformRandomProvider stream(SplittableRandom seeds) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seeds.nextLong());
  }

  /// The generator with every option, as [#parse] reads it.
  @Override
  public String toString() {
    return options.toString();
  }
}

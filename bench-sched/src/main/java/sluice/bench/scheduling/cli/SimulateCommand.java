package sluice.bench.scheduling.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sluice.results.launch.MisuseException;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Gantt;
import sluice.scheduling.simulation.GanttSvg;
import sluice.scheduling.simulation.GanttText;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;
import sluice.scheduling.workload.Workload;
import sluice.scheduling.workload.WorkloadException;
import sluice.scheduling.workload.Workloads;

/// Simulates one policy on one workload.
@Command(
    name = "simulate",
    description = "Runs jobs on a simulated machine and tells what became of them.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_SPELLS = 10_000;
  private static final int CHART_WIDTH = 100;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "NAME[:key=value,...]",
      description = "which policy, and its options; see list")
  private String policy;

  @Option(
      names = "--workload",
      required = true,
      paramLabel = "WORKLOAD",
      description = "FILE.csv, FILE.swf, FILE.swf.gz or GENERATOR[:key=value,...]; see list")
  private String workload;

  @Mixin private MachineOptions machine;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "for what is left to chance (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--gantt",
      description = "draws who ran when below the table; on standard error for json and csv")
  private boolean gantt;

  @Option(names = "--gantt-svg", paramLabel = "FILE", description = "draws that chart into a file")
  private Path ganttSvg;

  @Option(
      names = "--swf-procs",
      defaultValue = "task",
      paramLabel = "task|expand",
      description = "a parallel job is one task, or one for each of its processors")
  private ParallelJobs swfProcs;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|json|csv",
      description = "what is printed (default: ${DEFAULT-VALUE})")
  private ScheduleFormat format;

  @Spec private CommandSpec spec;

  /// What a parallel job of a trace becomes.
  enum ParallelJobs {
    TASK,
    EXPAND;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    Machine simulated = machine.machine();
    PolicySpec parsed;
    Workload jobs;
    try {
      parsed = PolicySpec.parse(policy);
      var _ = parsed.create(seed);
      jobs = Workloads.of(workload, simulated, seed, swfProcs == ParallelJobs.EXPAND);
    } catch (IllegalArgumentException | WorkloadException e) {
      throw new MisuseException(e.getMessage());
    }
    if (jobs.jobs().isEmpty()) {
      throw new MisuseException("workload " + workload + ": expected one job at least, got none");
    }
    Gantt chart = new Gantt(simulated.cores(), MOST_SPELLS);
    boolean drawn = gantt || ganttSvg != null;
    Schedule schedule;
    try (ServedProgress progress = ServedProgress.over(jobs.jobs())) {
      schedule =
          new Simulator(simulated, jobs.jobs())
              .run(
                  queue -> parsed.create(seed),
                  Long.MAX_VALUE,
                  drawn ? progress.and(chart) : progress);
    }
    PrintWriter out = spec.commandLine().getOut();
    jobs.remarks()
        .forEach((what, count) -> spec.commandLine().getErr().println(what + ": " + count));
    format.print(policy, schedule, out);
    if (gantt) {
      // What a program reads stays free of it.
      PrintWriter people = format == ScheduleFormat.TABLE ? out : spec.commandLine().getErr();
      people.print(GanttText.of(chart, CHART_WIDTH));
      people.flush();
    }
    if (ganttSvg != null) {
      draw(chart);
    }
    out.flush();
    return 0;
  }

  private void draw(Gantt chart) throws IOException {
    try (Writer svg = Files.newBufferedWriter(ganttSvg)) {
      GanttSvg.write(chart, policy + ", " + workload.substring(workload.lastIndexOf('/') + 1), svg);
    } catch (XMLStreamException e) {
      throw new IOException(ganttSvg + ": cannot be written", e);
    } catch (FileSystemException e) {
      throw new MisuseException(
          "--gantt-svg: expected a file that can be written, got " + ganttSvg);
    }
  }
}

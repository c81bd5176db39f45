package sluice.results.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sluice.results.record.Completion;
import sluice.results.record.Forking;
import sluice.results.record.Run;

/// How a run came about, and what its reader may conclude from it.
public final class Conclusions {
  /// With fewer forks an interval says little of how much a cell varies.
  private static final int ENOUGH_FORKS = 5;

  private Conclusions() {}

  /// A sentence or two each: first how it came about, then what to conclude.
  public static List<String> of(Run run) {
    List<String> lines = new ArrayList<>(how(run));
    lines.addAll(conclusions(run));
    return lines;
  }

  /// All of it as Markdown.
  static String markdown(Run run) {
    return "\n## How this was measured\n\n%s\n## What it shows, and what it does not\n\n%s"
        .formatted(list(how(run)), list(conclusions(run)));
  }

  private static List<String> how(Run run) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Every cell that is timed ran in %d fork(s), one a round, each a fresh JVM; a round runs all cells, in an order shuffled by the seed. What is worked out (scheduling quality) comes from replications instead."
            .formatted(run.rounds()));
    run.forking().ifPresent(forking -> lines.add(iterations(forking)));
    if (run.sessions().size() > 1) {
      lines.add(
          "The run was stopped and gone on with: %d sessions, begun at %s."
              .formatted(
                  run.sessions().size(),
                  run.sessions().stream().map(Object::toString).collect(Collectors.joining(", "))));
    }
    return lines;
  }

  private static String iterations(Forking forking) {
    return "A fork warms up for %d x %d ms or a multiple of it, and measures %d x %d ms, by JMH %s on JDK %s."
        .formatted(
            forking.warmups(),
            forking.warmupTime().toMillis(),
            forking.measurements(),
            forking.measurementTime().toMillis(),
            forking.jmh(),
            forking.jdk());
  }

  private static List<String> conclusions(Run run) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "It shows, of rows that were compared under the same settings, which is better where a"
            + " table ranks one so; of rows marked `≈ best` it shows no difference, which is not to"
            + " say that there is none.");
    lines.add(
        "It tells of this machine, system, JDK and commit. On another, figures differ, and the"
            + " order of rows may.");
    if (run.environment().get("virtualisation").startsWith("virtual machine")) {
      lines.add(
          "The machine is a virtual one: what others did on its host widens the intervals and may"
              + " shift means.");
    }
    if (run.rounds() < ENOUGH_FORKS) {
      lines.add(
          "With so few forks a cell, intervals are rough guides, and small differences stay"
              + " hidden.");
    }
    if (run.status() == Completion.INTERRUPTED) {
      lines.add("The run was not finished: cells have fewer forks than meant, or none.");
    }
    if (!run.warnings().isEmpty()) {
      lines.add("The warnings above name what may have spoiled it.");
    }
    return lines;
  }

  private static String list(List<String> lines) {
    return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
  }
}

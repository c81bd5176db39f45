package sluice.results.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sluice.results.environment.Environment;
import sluice.results.record.CellResult;
import sluice.results.record.Completion;
import sluice.results.record.Run;
import sluice.results.record.Status;
import sluice.results.record.StoredRun;

/// What a run has to be before it is published: whole, undisturbed by what its settings did, and of
/// a state of the project that anybody can check out.
final class Requirements {
  private static final String EFFORT = "publish";

  /// A reader has to know these to tell whether a machine is like theirs.
  private static final List<String> FACTS =
      List.of(
          "cpu",
          "logical cores",
          "memory",
          "virtualisation",
          "os",
          "kernel",
          "architecture",
          "jdk",
          "vm",
          "commit");

  private static final List<String> NARROWING =
      List.of("only", "impl", "cores", "server-cores", "load-cores");

  /// Forks of each cell, at least: as many as the effort has unless told otherwise.
  static final int ROUNDS = 10;

  private static final List<String> AGENTS = List.of("-agentlib", "-agentpath", "-javaagent");

  private final StoredRun stored;
  private final Run run;
  private final List<String> missed = new ArrayList<>();

  private Requirements(StoredRun stored) {
    this.stored = stored;
    this.run = stored.run();
  }

  /// What the run misses, a few words each, the most telling first; nothing where it may be
  /// published.
  static List<String> missedBy(StoredRun stored) {
    Requirements requirements = new Requirements(stored);
    requirements.extent();
    requirements.cells();
    requirements.environment();
    requirements.profiling();
    return List.copyOf(requirements.missed);
  }

  private void extent() {
    require(run.schemaVersion() == Run.SCHEMA_VERSION, "a record of this build's version");
    String effort = run.settings().getOrDefault("effort", Environment.UNKNOWN);
    require(effort.equals(EFFORT), "effort " + EFFORT + ", not " + effort);
    require(run.status() == Completion.COMPLETE, "a complete run, not an interrupted one");
    require(run.rounds() >= ROUNDS, "%d rounds, not %d".formatted(ROUNDS, run.rounds()));
    for (String name : NARROWING) {
      String value = run.settings().getOrDefault(name, "");
      require(value.isEmpty(), "a run of everything, not one of " + name + "=" + value);
    }
  }

  private void cells() {
    require(!run.cells().isEmpty(), "cells");
    for (CellResult result : run.cells()) {
      String id = result.cell().id();
      Status status = result.status();
      require(status != Status.FAILED, "no failed cell, such as " + id);
      require(status != Status.MISSING, "no missing cell, such as " + id);
      int forks = result.forks().size();
      boolean whole = status != Status.OK || result.cell().computed() || forks == run.rounds();
      require(whole, "%d forks of each cell, not %d of %s".formatted(run.rounds(), forks, id));
      require(hasLog(result), "the histogram log of " + id);
    }
  }

  private boolean hasLog(CellResult result) {
    try {
      return result.histogram().isEmpty() || stored.histogramLog(result).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private void environment() {
    for (String name : FACTS) {
      boolean known = !run.environment().get(name).equals(Environment.UNKNOWN);
      require(known, "a known " + name);
    }
    String commit = run.environment().get("commit");
    require(commit.matches("[0-9a-f]{40,64}"), "a commit without changes, not " + commit);
  }

  private void profiling() {
    String profilers = run.settings().getOrDefault("profile", "");
    require(profilers.isEmpty(), "a run without profilers, not with " + profilers);
    List<String> options =
        Stream.concat(
                run.environment().facts().entrySet().stream()
                    .filter(fact -> fact.getKey().startsWith("vm flags"))
                    .map(fact -> fact.getValue()),
                run.cells().stream().flatMap(result -> result.cell().jvmArgs().stream()))
            .toList();
    for (String agent : AGENTS) {
      require(options.stream().noneMatch(o -> o.contains(agent)), "no JVM with " + agent);
    }
  }

  private void require(boolean met, String what) {
    if (!met) {
      missed.add(what);
    }
  }
}

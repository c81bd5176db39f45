package sluice.results.environment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the [Environment] of this process and of the forks it will start.
public final class EnvironmentProbe {
  private final SystemFiles files;
  private final GitState git;
  private final JvmFacts jvm;
  private final Hardware hardware = new Hardware();

  EnvironmentProbe(SystemFiles files, Path workTree, List<String> forkOptions) {
    this.files = files;
    git = new GitState(workTree);
    jvm = new JvmFacts(forkOptions);
  }

  /// Reads what there is to know; takes up to a second.
  ///
  /// @param forkOptions what the JVM of every fork is given
  public static Environment read(List<String> forkOptions) {
    Path workTree = Path.of("").toAbsolutePath();
    return new EnvironmentProbe(SystemFiles.OF_THIS_MACHINE, workTree, forkOptions).probe();
  }

  /// What it reads of the machine, without asking a JVM for anything.
  Map<String, Fact> machine() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.putAll(new ProcessorFacts(files, hardware).read());
    facts.putAll(new Containment(files, hardware).read());
    facts.putAll(new SystemFacts(files, hardware).read());
    return facts;
  }

  Environment probe() {
    Map<String, Fact> facts = new LinkedHashMap<>(machine());
    facts.putAll(jvm.read());
    facts.put("commit", git.describe());
    Map<String, String> texts = new LinkedHashMap<>();
    facts.forEach((name, fact) -> texts.put(name, fact.toString()));
    return new Environment(texts);
  }
}

package sluice.results.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sluice.results.environment.Environment;
import sluice.results.record.Run;
import sluice.results.record.StoredRun;
import sluice.results.render.Headlines;

/// The index of the published runs: all of them, and the headline tables of the newest one of each
/// kind of machine.
public final class PublishedIndex {
  private static final String NAME = "README.md";

  private static final String HEAD =
      """
      # Published results

      Runs of effort `publish` that the project stands by, each in a directory below `published/` with
      its tables, its record (`run.json.gz`) and its latencies (`histograms.zip`, in two significant
      digits). This page is made of them by `java -jar results/target/results.jar index`; anything else,
      such as JMH's JSON, is made by `java -jar results/target/results.jar report RUN --out=DIR`.

      To hold a run of your own against one of them, and to add one:

          mvn verify -Pbench -Dbench.effort=publish
          java -jar results/target/results.jar publish results/latest

      The second command checks that the run is whole, from a clean commit and of a known machine,
      copies it in without the name of the machine or its user, and makes this page again.
      """;

  private static final String NONE =
      """

      Nothing has been published yet.
      """;

  private PublishedIndex() {}

  /// Writes the index beside the directory of the published runs.
  ///
  /// @return the file
  public static Path write(Path published) throws IOException {
    Path file = published.toAbsolutePath().resolveSibling(NAME);
    Files.writeString(file, of(published));
    return file;
  }

  /// The index as Markdown.
  ///
  /// @param published may not exist, where nothing has been published
  public static String of(Path published) throws IOException {
    return of(published, runs(published));
  }

  static String of(Path published, List<StoredRun> runs) {
    if (runs.isEmpty()) {
      return HEAD + NONE;
    }
    StringBuilder text = new StringBuilder(HEAD);
    text.append("\n| run | machine | system | Java | commit |\n| --- | --- | --- | --- | --- |\n");
    runs.forEach(run -> text.append(line(published, run)));
    Map<String, StoredRun> newest = new LinkedHashMap<>();
    runs.forEach(run -> newest.putIfAbsent(Machine.slug(run.run().environment()), run));
    newest.forEach(
        (machine, run) ->
            text.append("\n# ").append(machine).append("\n\n").append(headlines(published, run)));
    return text.toString();
  }

  /// The newest first.
  static List<StoredRun> runs(Path published) throws IOException {
    List<StoredRun> runs = new ArrayList<>();
    if (Files.isDirectory(published)) {
      try (Stream<Path> children = Files.list(published)) {
        for (Path directory : children.filter(PublishedIndex::isRun).sorted().toList()) {
          runs.add(StoredRun.read(directory));
        }
      }
    }
    runs.sort(Comparator.comparing((StoredRun run) -> run.run().started()).reversed());
    return runs;
  }

  /// What was left half-way begins with a dot.
  private static boolean isRun(Path path) {
    return Files.isDirectory(path) && !path.getFileName().toString().startsWith(".");
  }

  private static String line(Path published, StoredRun run) {
    Environment environment = run.run().environment();
    return "| %s | %s, %s cores, %s | %s | %s | %.10s |\n"
        .formatted(
            link(published, run),
            environment.get("cpu"),
            environment.get("logical cores"),
            environment.get("virtualisation"),
            environment.get("kernel"),
            environment.get("jdk"),
            environment.get("commit"));
  }

  private static String headlines(Path published, StoredRun stored) {
    Run run = stored.run();
    return "From %s: of each table the rows under one of its settings, of %d forks each. %s\n%s"
        .formatted(
            link(published, stored),
            run.rounds(),
            run.warnings().isEmpty()
                ? "It has no warnings."
                : "Its warnings matter: read them there.",
            Headlines.of(run));
  }

  private static String link(Path published, StoredRun run) {
    String name = run.directory().getFileName().toString();
    return "[%s](%s/%s/README.md)".formatted(name, published.getFileName(), name);
  }
}

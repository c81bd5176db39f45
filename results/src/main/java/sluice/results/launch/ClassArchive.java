package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sluice.results.environment.CpuMonitor;
import sluice.results.record.Cell;

/// The classes that forks load, parsed once a run and shared by all forks and by what they start
/// (class data sharing, JEP 350): a JVM gets going in half the time then.
///
/// It holds no compiled code and no profile, and a class in it is loaded when it is first used, as
/// it is without: what is measured is compiled in the same way. Where it cannot be made, or a JVM
/// cannot use it, everything runs as before, only later.
public final class ClassArchive implements AutoCloseable {
  /// System property of a fork: the archive it uses.
  private static final String PROPERTY = "sluice.classes";

  /// A JVM complains of an archive that it cannot use on standard output, which others read.
  private static final String SILENT = "-Xlog:disable";

  private final Optional<Path> file;
  private final String description;

  private ClassArchive(Optional<Path> file, String description) {
    this.file = file;
    this.description = description;
  }

  private static ClassArchive none(String reason) {
    return new ClassArchive(Optional.empty(), "none: " + reason);
  }

  /// Makes one of the classes that a fork of `rehearsal` loads, in a temporary directory.
  static ClassArchive of(Optional<Cell> rehearsal) {
    if (rehearsal.isEmpty()) {
      return none("nothing is rehearsed");
    }
    try {
      Path directory = Files.createTempDirectory("sluice-classes-");
      try {
        return record(rehearsal.orElseThrow(), directory);
      } catch (IOException e) {
        delete(directory);
        throw e;
      }
    } catch (IOException e) {
      return none(e.toString());
    }
  }

  private static ClassArchive record(Cell rehearsal, Path directory) throws IOException {
    Path archive = directory.resolve("classes.jsa");
    List<String> recording =
        List.of("-XX:ArchiveClassesAtExit=" + archive, SILENT, "-Xlog:all=error:stderr");
    CpuMonitor unwatched = CpuMonitor.of(List.of());
    ForkOutcome outcome =
        new ForkRunner(Effort.SMOKE, directory, recording, unwatched).run(rehearsal, 0);
    if (outcome instanceof ForkOutcome.Measured && Files.exists(archive)) {
      return new ClassArchive(Optional.of(archive), String.join(" ", using(archive.toString())));
    }
    delete(directory);
    return none(
        outcome instanceof ForkOutcome.Failed(String reason) ? reason : "the JVM made none");
  }

  /// What a fork that starts further JVMs adds to their arguments, so that they share its archive.
  public static List<String> inherited() {
    String archive = System.getProperty(PROPERTY);
    return archive == null ? List.of() : using(archive);
  }

  private static List<String> using(String archive) {
    return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", SILENT);
  }

  /// What a fork's JVM is given.
  List<String> jvmArgs() {
    List<String> arguments = new ArrayList<>();
    file.ifPresent(
        archive -> {
          arguments.addAll(using(archive.toString()));
          arguments.add("-D" + PROPERTY + "=" + archive);
        });
    return List.copyOf(arguments);
  }

  /// Its JVM flags, or why there is none.
  String describe() {
    return description;
  }

  /// Removes it.
  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      delete(file.orElseThrow().getParent());
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

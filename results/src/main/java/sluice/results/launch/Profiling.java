package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.AsyncProfiler;
import org.openjdk.jmh.profile.JavaFlightRecorderProfiler;
import org.openjdk.jmh.profile.LinuxPerfNormProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import sluice.results.record.Cell;

/// Takes the profiles of a run: of the load by JMH's profilers, of the server by [ProcessProfile],
/// which a fork is told of by system properties.
final class Profiling implements AutoCloseable {
  static final String FOLDER = "profiles";

  /// Takes none.
  static final Profiling NONE = new Profiling(List.of(), Path.of(""), Optional.empty());

  private final List<Profile> profiles;
  private final Path folder;
  private final Optional<Path> library;

  private Profiling(List<Profile> profiles, Path folder, Optional<Path> library) {
    this.profiles = profiles;
    this.folder = folder;
    this.library = library;
  }

  /// Holds what is asked for against what there is here.
  ///
  /// @throws MisuseException where something is missing
  static void check(Settings settings) {
    for (Profile profile : settings.profiles()) {
      profile
          .missing()
          .ifPresent(
              missing -> {
                throw new MisuseException("profile " + profile + ": " + missing);
              });
    }
    if (!settings.profiles().isEmpty() && settings.ends().serverHost().isPresent()) {
      throw new MisuseException(
          "profile: expected the server on this host, where its process can be profiled; got"
              + " server-host "
              + settings.ends().serverHost().get());
    }
  }

  /// Gets ready to take some.
  ///
  /// @param directory the run's
  static Profiling of(List<Profile> profiles, Path directory) throws IOException {
    if (profiles.isEmpty()) {
      return NONE;
    }
    Path folder = Files.createDirectories(directory.resolve(FOLDER)).toAbsolutePath();
    return new Profiling(profiles, folder, library(profiles));
  }

  /// Unpacked once a run, for all its processes.
  private static Optional<Path> library(List<Profile> profiles) throws IOException {
    if (!profiles.contains(Profile.ASYNC)) {
      return Optional.empty();
    }
    Path directory = Files.createTempDirectory("sluice-profiler-");
    try {
      return Optional.of(ProfilerLibrary.unpack(directory));
    } catch (IOException e) {
      Files.delete(directory);
      throw e;
    }
  }

  /// What a fork's JVM is given.
  List<String> jvmArgs(Cell cell, int round) {
    List<String> arguments = new ArrayList<>();
    if (profiles.isEmpty()) {
      return arguments;
    }
    if (profiles.contains(Profile.GC)) {
      arguments.add("-Xlog:gc*:file=" + file(cell, round, "load", Profile.GC));
    }
    arguments.add("-D" + ProcessProfile.PROFILES + "=" + names());
    arguments.add("-D" + ProcessProfile.FILES + "=" + prefix(cell, round, "server"));
    library.ifPresent(path -> arguments.add("-D" + ProcessProfile.LIBRARY + "=" + path));
    return arguments;
  }

  private String names() {
    return profiles.stream().map(Profile::toString).collect(Collectors.joining(","));
  }

  /// Has JMH profile the load.
  void addTo(ChainedOptionsBuilder options, Path scratch) {
    for (Profile profile : profiles) {
      switch (profile) {
        case GC -> {} // Its counts are taken of every fork, and its log is the JVM's.
        case STRACE -> {} // What the load calls is the same for every server.
        case JFR -> options.addProfiler(JavaFlightRecorderProfiler.class, "dir=" + scratch);
        case ASYNC ->
            options.addProfiler(
                AsyncProfiler.class,
                "libPath=%s;dir=%s;output=flamegraph;direction=forward"
                    .formatted(library.orElseThrow(), scratch));
        case PERFNORM -> options.addProfiler(LinuxPerfNormProfiler.class);
      }
    }
  }

  /// Moves what JMH has taken to the run's directory.
  void collect(Cell cell, int round, Path scratch) throws IOException {
    if (profiles.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jfr")) {
          Files.move(file, file(cell, round, "load", Profile.JFR));
        } else if (name.startsWith("flame-")) {
          Files.move(file, file(cell, round, "load", Profile.ASYNC));
        }
      }
    }
  }

  private Path file(Cell cell, int round, String end, Profile profile) {
    return folder.resolve(prefix(cell, round, end).getFileName() + "." + profile.extension());
  }

  private Path prefix(Cell cell, int round, String end) {
    return folder.resolve("%s-round-%d-%s".formatted(cell.slug(), round, end));
  }

  /// Removes what was unpacked.
  @Override
  public void close() throws IOException {
    if (library.isPresent()) {
      Files.delete(library.get());
      Files.delete(library.get().getParent());
    }
  }
}

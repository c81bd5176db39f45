package sluice.results.launch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a run can take of the load's and the server's processes besides measuring them.
enum Profile {
  /// The collectors' logs.
  GC("gc.log"),
  /// Flame graphs of where processor time goes, by async-profiler.
  ASYNC("flame.html"),
  /// Recordings of the JDK's Flight Recorder.
  JFR("jfr"),
  /// The processors' own counters, by `perf`.
  PERFNORM("perf.txt"),
  /// The server's system calls, counted by `strace`, which slows it down.
  STRACE("strace.txt");

  private static final String EVENTS = "cycles,instructions";

  private final String extension;

  Profile(String extension) {
    this.extension = extension;
  }

  /// The profile of this name.
  ///
  /// @throws MisuseException if there is none
  static Profile named(String name) {
    return Arrays.stream(values())
        .filter(profile -> profile.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MisuseException(
                    "profile: expected one of %s, got '%s'"
                        .formatted(
                            Arrays.stream(values())
                                .map(Profile::toString)
                                .collect(Collectors.joining(", ")),
                            name)));
  }

  /// What its files end in.
  String extension() {
    return extension;
  }

  /// What is missing here to take it, in one line; empty where nothing is.
  Optional<String> missing() {
    return switch (this) {
      case GC -> missingJcmd();
      case JFR ->
          ModuleLayer.boot().findModule("jdk.jfr").isEmpty()
              ? Optional.of("this JVM has no Flight Recorder")
              : missingJcmd();
      case ASYNC ->
          ProfilerLibrary.available()
              ? missingJcmd()
              : Optional.of("async-profiler does not run on this system");
      case PERFNORM -> missingCounters();
      case STRACE -> missingStrace();
    };
  }

  private static Optional<String> missingJcmd() {
    return Tool.JCMD.isExecutable()
        ? Optional.empty()
        : Optional.of(Tool.JCMD.path() + ": expected the JDK's jcmd, there is none");
  }

  private static Optional<String> missingCounters() {
    try {
      return uncounted(
          Tool.output(
              List.of("perf", "stat", "--log-fd", "1", "-x", ",", "-e", EVENTS, "--", "true")));
    } catch (IOException e) {
      return Optional.of("expected a perf that counts: " + e.getMessage());
    }
  }

  private static Optional<String> missingStrace() {
    try {
      var _ = Tool.output(List.of("strace", "-c", "-o", "/dev/null", "true"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("expected a strace that may trace: " + e.getMessage());
    }
  }

  /// Which event was not counted, if any.
  ///
  /// @param counts what `perf stat -x ,` printed: a line for each event, its count first
  static Optional<String> uncounted(String counts) {
    return Arrays.stream(EVENTS.split(",", -1))
        .filter(
            event -> counts.lines().noneMatch(line -> line.matches("\\d+,.*\\b" + event + "\\b.*")))
        .findFirst()
        .map(event -> "perf counts no " + event + " here, as on many virtual machines");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

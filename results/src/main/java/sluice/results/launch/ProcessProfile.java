package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Profiles a process that a fork has started, as far as the run asks for it, between two moments
/// of its life. One thread.
public final class ProcessProfile implements AutoCloseable {
  /// The system property that names the profiles, separated by commas.
  static final String PROFILES = "sluice.profiles";

  /// The system property that says how the names of their files begin.
  static final String FILES = "sluice.profile.files";

  /// The system property that tells where async-profiler is.
  static final String LIBRARY = "sluice.profile.library";

  private static final String RECORDING = "name=sluice";
  private static final int PERF_SECONDS = 10;
  private static final String CAUGHT = "SigCgt:";
  private static final long INTERRUPT = 1 << 1;

  private final List<Profile> profiles;
  private final String pid;
  private Optional<Process> perf = Optional.empty();
  private Optional<StraceCount> strace = Optional.empty();

  private ProcessProfile(List<Profile> profiles, long pid) {
    this.profiles = profiles;
    this.pid = Long.toString(pid);
  }

  /// Further arguments of a JVM that is going to be profiled.
  public static List<String> jvmArgs() {
    return requested().contains(Profile.ASYNC)
        ? List.of(
            "-XX:+EnableDynamicAgentLoading",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+DebugNonSafepoints")
        : List.of();
  }

  /// Begins. Does nothing where no profile is asked for.
  ///
  /// @param pid a JVM's
  public static ProcessProfile begin(long pid) throws IOException {
    ProcessProfile profile = new ProcessProfile(requested(), pid);
    for (Profile wanted : profile.profiles) {
      profile.begin(wanted);
    }
    return profile;
  }

  private static List<Profile> requested() {
    String names = System.getProperty(PROFILES, "");
    List<Profile> profiles = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      if (!name.isEmpty()) {
        profiles.add(Profile.named(name));
      }
    }
    return profiles;
  }

  private void begin(Profile profile) throws IOException {
    String file = System.getProperty(FILES) + "." + profile.extension();
    switch (profile) {
      case GC -> command("VM.log", "output=" + file, "what=gc*=info");
      case JFR -> command("JFR.start", RECORDING, "settings=profile", "filename=" + file);
      case ASYNC -> agent("start,quiet,event=cpu");
      case PERFNORM -> beginPerf(file);
      case STRACE -> strace = Optional.of(StraceCount.attach(Long.parseLong(pid), Path.of(file)));
    }
  }

  private void end(Profile profile) throws IOException {
    switch (profile) {
      case GC -> {} // The process writes it until its end.
      case JFR -> command("JFR.stop", RECORDING);
      case ASYNC ->
          agent(
              "stop,quiet,flamegraph,file="
                  + System.getProperty(FILES)
                  + "."
                  + profile.extension());
      case PERFNORM -> endPerf();
      case STRACE -> strace.orElseThrow().close();
    }
  }

  private void agent(String options) throws IOException {
    String answer = command("JVMTI.agent_load", System.getProperty(LIBRARY), "\"" + options + "\"");
    if (!answer.contains("return code: 0")) {
      throw new IOException("async-profiler: " + options + ": " + answer);
    }
  }

  private String command(String name, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(pid, name));
    all.addAll(List.of(arguments));
    return Tool.JCMD.run(all.toArray(String[]::new));
  }

  /// Returns when it counts, or has complained.
  private void beginPerf(String file) throws IOException {
    Process process =
        new ProcessBuilder("perf", "stat", "-p", pid, "-o", file)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    perf = Optional.of(process);
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PERF_SECONDS);
    while (process.isAlive() && !catchesInterrupts(process.pid())) {
      if (System.nanoTime() > giveUp) {
        process.destroyForcibly();
        throw new IOException("perf stat: does not begin to count");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /// Before it does, an interrupt would end it without a word.
  private static boolean catchesInterrupts(long pid) throws IOException {
    try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return status
          .filter(line -> line.startsWith(CAUGHT))
          .map(line -> Long.parseUnsignedLong(line.substring(CAUGHT.length()).strip(), 16))
          .anyMatch(signals -> (signals & INTERRUPT) != 0);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /// It writes its counts when it is interrupted, and at no other signal.
  private void endPerf() throws IOException {
    Process process = perf.orElseThrow();
    var _ = Tool.output(List.of("sh", "-c", "kill -INT " + process.pid()));
    try {
      if (!process.waitFor(PERF_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /// Ends it and writes the files. The process goes on.
  @Override
  public void close() throws IOException {
    for (Profile profile : profiles) {
      end(profile);
    }
  }
}

package sluice.transfer.conformance;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What this process holds at one moment and a server might leave behind, by description and count.
record Resources(Map<String, Integer> counts) {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /// The JDK keeps its own threads in these groups.
  private static final Set<String> JDK_GROUPS =
      Set.of("system", "InnocuousThreadGroup", "CarrierThreads");

  /// Virtual threads of the JDK that wait for sockets on behalf of others.
  private static final String JDK_POLLER = "SubPoller-";

  private static final JsonMapper JSON = new JsonMapper();

  /// Platform and virtual threads, save the JDK's own.
  static Resources threads() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ThreadGroup group = thread.getThreadGroup();
      if (group != null && !JDK_GROUPS.contains(group.getName())) {
        counts.merge(thread.getName() + " #" + thread.threadId(), 1, Integer::sum);
      }
    }
    for (JsonNode thread : dump().findParents("virtual")) {
      String name = thread.path("name").asString();
      if (!name.startsWith(JDK_POLLER)) {
        counts.merge(name + " #" + thread.path("tid").asString(), 1, Integer::sum);
      }
    }
    return new Resources(counts);
  }

  /// The only view the platform gives of virtual threads.
  private static JsonNode dump() {
    HotSpotDiagnosticMXBean diagnostics =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (diagnostics == null) {
      return JSON.createObjectNode();
    }
    try {
      Path directory = Files.createTempDirectory("sluice-threads-");
      Path file = directory.resolve("dump.json");
      try {
        diagnostics.dumpThreads(file.toString(), ThreadDumpFormat.JSON);
        return JSON.readTree(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list virtual threads", e);
    }
  }

  /// @throws NotCheckable where the platform does not list descriptors
  static void requireDescriptors() throws NotCheckable {
    if (!Files.isDirectory(DESCRIPTORS)) {
      throw new NotCheckable("descriptors would be listed in " + DESCRIPTORS);
    }
  }

  /// Sockets, pipes, and what else waits for them, but no files: the platform opens its own at any
  /// time.
  static Resources descriptors() {
    return descriptors(target -> !target.startsWith("/"));
  }

  /// The same, and files in the directory and below it, even those that are deleted.
  ///
  /// @param directory by its real path
  static Resources descriptors(Path directory) {
    String files = directory + "/";
    return descriptors(target -> !target.startsWith("/") || target.startsWith(files));
  }

  private static Resources descriptors(Predicate<String> counted) {
    Map<String, Integer> counts = new TreeMap<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path descriptor : open) {
        String target = target(descriptor);
        if (counted.test(target)) {
          counts.merge(target, 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + DESCRIPTORS, e);
    }
    return new Resources(counts);
  }

  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return "/closed meanwhile";
    }
  }

  /// What there is more of than before.
  Set<String> beyond(Resources before) {
    Set<String> more = new TreeSet<>();
    counts.forEach(
        (what, count) -> {
          if (count > before.counts.getOrDefault(what, 0)) {
            more.add(what);
          }
        });
    return more;
  }
}

package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrantedProcessorsTest {
  @TempDir private Path tasks;

  @Test
  void tellsThreadsApartByWhatTheyDo() throws IOException {
    thread(1, "java", "3");
    thread(2, "C1 CompilerThre", "0-3");
    thread(3, "C2 CompilerThre", "3");
    thread(4, "G1 Conc#0", "2");
    thread(5, "GC Thread#0", "2");
    thread(6, "VM Thread", "2");
    thread(7, "nioEventLoopGro", "3");
    Files.createDirectory(tasks.resolve("8"));

    assertEquals(
        Map.of("server", "3", "server JIT", "0-3; 3", "server GC", "2"),
        GrantedProcessors.of("server", tasks));
  }

  @Test
  void tellsNothingWhereTheKernelDoesNot() {
    assertEquals(Map.of(), GrantedProcessors.of("load", tasks.resolve("nonesuch")));
  }

  @Test
  void readsWhatTheKernelGrantsThisJvm() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/task")), "there is no /proc here");
    Map<String, String> notes = GrantedProcessors.of("load", ProcessHandle.current().pid());
    assertEquals(Set.of("load", "load JIT", "load GC"), notes.keySet());
    assertEquals(Affinity.ranges(Affinity.allowed()), notes.get("load"));
  }

  private void thread(int id, String name, String cpus) throws IOException {
    Path task = Files.createDirectory(tasks.resolve("" + id));
    Files.writeString(task.resolve("comm"), name + "\n");
    Files.write(task.resolve("status"), List.of("Name:\t" + name, "Cpus_allowed_list:\t" + cpus));
  }
}

package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompilerTimeTest {
  @TempDir private Path tasks;

  @Test
  void addsUpTheCompilersAlone() throws IOException {
    thread(1, "java", 1);
    thread(2, "C1 CompilerThre", 20);
    thread(3, "C2 CompilerThre", 300);
    thread(4, "VM Thread", 4000);
    assertEquals(320, CompilerTime.of(tasks).nanos());
  }

  @Test
  void isNothingWhereTheKernelDoesNotTell() throws IOException {
    assertEquals(0, CompilerTime.of(tasks.resolve("nonesuch")).nanos());
    CompilerTime ended = withOneCompiler();
    Files.delete(tasks.resolve("1/schedstat"));
    assertEquals(0, ended.nanos());
  }

  @Test
  void readsOnAsItGrows() throws IOException {
    CompilerTime time = withOneCompiler();
    Files.writeString(tasks.resolve("1/schedstat"), "70 0 1\n");
    assertEquals(70, time.nanos());
  }

  @Test
  void findsOneThatCameInsteadOfAnother() throws IOException {
    CompilerTime time = withOneCompiler();
    assumeTrue(
        Files.getAttribute(tasks, "unix:nlink").equals(3),
        "this file system does not count a directory's directories, as /proc does");
    assertEquals(5, time.nanos());
    thread(2, "C1 CompilerThre", 80);
    assertEquals(85, time.nanos(), "one more");
    Files.delete(tasks.resolve("1/schedstat"));
    Files.delete(tasks.resolve("1/comm"));
    Files.delete(tasks.resolve("1"));
    thread(3, "C2 CompilerThre", 900);
    var _ = time.nanos();
    assertEquals(980, time.nanos(), "another");
  }

  @Test
  void thisJvmHasCompiledSomething() {
    assumeTrue(Files.exists(Path.of("/proc/self/schedstat")), "the kernel tells no times");
    assertTrue(CompilerTime.of(ProcessHandle.current().pid()).nanos() > 0);
  }

  private CompilerTime withOneCompiler() throws IOException {
    thread(1, "C2 CompilerThre", 5);
    return CompilerTime.of(tasks);
  }

  private void thread(int id, String name, long nanos) throws IOException {
    Path task = Files.createDirectory(tasks.resolve("" + id));
    Files.writeString(task.resolve("comm"), name + "\n");
    Files.writeString(task.resolve("schedstat"), nanos + " 7 9\n");
  }
}

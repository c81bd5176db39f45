package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The experiment's server is compiled by its script, not by the build, so that it is in no
/// catalogue. It must not go stale for that.
final class PlantedSlowdownTest {
  @TempDir private Path classes;

  @Test
  void theSlowedServerCompiles() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  List.of("-proc:none", "-Xlint:all", "-Werror", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjects(Path.of("experiments", "SlowedServer.java")))
              .call();
      assertEquals("", complaints.toString());
      assertEquals(true, compiled);
    }
  }
}

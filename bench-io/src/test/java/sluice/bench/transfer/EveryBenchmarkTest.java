package sluice.bench.transfer;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sluice.results.launch.SingleCall;
import sluice.results.record.Cell;

/// Calls every benchmark method once for each implementation it measures. What the load sent is
/// held against what the server received when a call is over, and a difference fails it.
final class EveryBenchmarkTest {
  private static final String USUAL = System.getProperty(ServerState.JVM_ARGS, "");

  @TempDir private static Path directory;

  /// Dozens of servers that are called once each: what they take most of is their start.
  @BeforeAll
  static void haveServersShareTheirClasses() {
    Path archive = directory.resolve("servers.jsa");
    System.setProperty(
        ServerState.JVM_ARGS,
        "%s -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=%s -Xlog:disable"
            .formatted(USUAL, archive));
  }

  @AfterAll
  static void haveThemStartAsEver() {
    System.setProperty(ServerState.JVM_ARGS, USUAL);
  }

  @TestFactory
  Stream<DynamicTest> callsEachBenchmarkWithEachImplementation() {
    TransferSuite suite = new TransferSuite();
    Stream<Cell> rehearsal = suite.preparation(List.of()).rehearsal().stream();
    return Stream.concat(SingleCall.cellsOf(suite, cell -> true).stream(), rehearsal)
        .map(cell -> dynamicTest(cell.id(), () -> call(cell)));
  }

  private static void call(Cell cell) {
    cell.unavailable().ifPresent(why -> abort("not available here: " + why));
    SingleCall.of(cell);
  }
}

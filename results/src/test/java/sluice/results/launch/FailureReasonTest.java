package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.RunnerException;

final class FailureReasonTest {
  private static RunnerException jmh(Throwable cause) {
    return new RunnerException(
        "Benchmark caught the exception",
        new BenchmarkException("Benchmark error", List.of(cause)));
  }

  @Test
  void findsWhatTheBenchmarkThrew() {
    assertEquals(
        "IllegalStateException: first line",
        FailureReason.of(jmh(new IllegalStateException("first line\nsecond line")), ""));
    assertEquals(
        "NullPointerException", FailureReason.of(jmh(new NullPointerException()), "anything"));
  }

  @Test
  void findsWhyAForkDidNotComeUp() {
    Throwable exit = new IllegalStateException("Forked VM failed with exit code 1");
    String log = "<stderr last='20 lines'>\n\nError: no such option\nmore\n</stderr>\n";
    assertEquals(
        "Error: no such option (forked VM failed with exit code 1)",
        FailureReason.of(jmh(exit), log));
    assertEquals(
        "IllegalStateException: Forked VM failed with exit code 1",
        FailureReason.of(jmh(exit), "<stderr last='20 lines'>\n</stderr>\n"));
  }

  @Test
  void keepsItShort() {
    assertEquals(
        300, FailureReason.of(jmh(new IllegalStateException("x".repeat(1000))), "").length());
  }
}

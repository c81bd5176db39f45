package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sluice.results.Samples;
import sluice.results.record.Run;

final class PinnedTest {
  private static final Map<String, String> AS_ASKED =
      Map.of("server asked", "0", "server", "0", "server JIT", "0", "load asked", "1", "load", "1");

  @Test
  void saysInOneLineThatAllIsAsAsked() {
    Run run = Samples.withNotes(List.of(AS_ASKED, AS_ASKED));
    assertEquals(List.of(), Pinned.deviations(run));
    assertTrue(Pinned.fact(run).contains("had the processors asked for"), Pinned.fact(run));
    assertTrue(Pinned.fact(run).contains("2 forks"), Pinned.fact(run));
    assertTrue(Markdown.head(Head.of(run)).contains(Pinned.fact(run)));
  }

  @Test
  void namesTheCellWhereItIsNot() {
    Map<String, String> elsewhere =
        Map.of("server asked", "0", "server", "0", "server JIT", "0-1", "load", "0-1");
    Run run = Samples.withNotes(List.of(AS_ASKED, elsewhere));
    assertEquals("", Pinned.fact(run));
    assertEquals(
        List.of(
            "Receive server=nio chunk=64k cores=1: server JIT: asked for 0, granted 0-1, in 1 of 2"
                + " forks"),
        Pinned.deviations(run));
    String head = PlainText.head(Head.of(run));
    assertTrue(head.contains("server JIT: asked for 0, granted 0-1"), head);
  }

  @Test
  void saysNothingOfForksThatDoNotTell() {
    assertEquals("", Pinned.fact(Samples.run()));
    assertEquals(List.of(), Pinned.deviations(Samples.run()));
  }
}

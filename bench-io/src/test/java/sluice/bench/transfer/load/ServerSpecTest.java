package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sluice.transfer.frame.Traffic;

final class ServerSpecTest {
  private static final ServerSpec SPEC =
      new ServerSpec("nio", "transfer", "checksum", Path.of("a b"), 1024, 16, "127.0.0.2");

  @Test
  void readsBackWhatItWrote() {
    assertEquals(SPEC, ServerSpec.parse(SPEC.arguments().toArray(String[]::new)));
  }

  @Test
  void listensOnLoopbackUnlessToldOtherwise() {
    ServerSpec spec = new ServerSpec("nio", "message", "discard", Path.of(""), 1024, 16);
    assertTrue(InetAddress.ofLiteral(spec.bind()).isLoopbackAddress());
  }

  @Test
  void saysWhatThereIsNot() {
    ServerSpec wrong = new ServerSpec("nio", "telnet", "shredder", Path.of(""), 1, 1);
    assertEquals(
        "service: there is no 'telnet'",
        assertThrows(IllegalArgumentException.class, () -> wrong.start(null, new Traffic()))
            .getMessage());
    assertEquals(
        "sink: there is no 'shredder'",
        assertThrows(IllegalArgumentException.class, wrong::openSink).getMessage());
  }
}

package sluice.bench.transfer.load.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.launch.Affinity;

final class StartRequestTest {
  @Test
  void readsBackWhatItWrote() {
    StartRequest request =
        new StartRequest("nio", "transfer", "checksum", 1024, 16, Affinity.allowed().subList(0, 1));
    assertEquals(request, StartRequest.parse(request.toString()));
    StartRequest unpinned = new StartRequest("blocking", "message", "discard", 1, 1, List.of());
    assertEquals(unpinned, StartRequest.parse(unpinned.toString()));
    assertEquals("10.1.2.3", unpinned.spec("10.1.2.3").bind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start                                                | expected "start SERVER
          start nio message discard 1024 16                    | expected "start SERVER
          start nio message discard 1024 16 - -Xmx1g           | expected "start SERVER
          start ../../bin/sh message discard 1024 16 -         | server: expected one of
          start nio telnet discard 1024 16 -                   | service: expected one of
          start nio message /etc 1024 16 -                     | sink: expected one of
          start nio message discard 0 16 -                     | chunk: expected a number from 1
          start nio message discard 99999999999 16 -           | chunk: expected a number from 1
          start nio message discard 1024 -16 -                 | backlog: expected a number from 1
          start nio message discard 1024 16 a                  | processors: expected processors such
          start nio message discard 1024 16 99999              | processor 99999 is not available
          """)
  void saysWhatIsWrong(String line, String words) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> StartRequest.parse(line)).getMessage();
    assertTrue(message.contains(words), message);
    assertFalse(message.contains("\n"), message);
  }
}

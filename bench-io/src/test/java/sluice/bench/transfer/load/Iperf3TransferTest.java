package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class Iperf3TransferTest {
  @Test
  void readsTheReceiversRateAndBothEndsProcessors() throws IOException {
    Iperf3Transfer transfer =
        Iperf3Transfer.parse(
            """
            {"end": {
              "sum_sent": {"bits_per_second": 9e9},
              "sum_received": {"bits_per_second": 8e9},
              "cpu_utilization_percent": {"host_total": 31.5, "remote_total": 90}}}
            """);
    assertEquals(new Iperf3Transfer(1_000, 31.5, 90), transfer);
  }

  @Test
  void passesItsErrorOn() {
    assertEquals("iperf3: unable to connect", refusal("{\"error\": \"unable to connect\"}"));
  }

  @Test
  void refusesWhatIsNoReport() {
    assertEquals("iperf3: expected its report, got: usage", refusal("usage\n"));
    assertEquals("iperf3: its report tells of no transfer", refusal("{\"end\": {}}"));
  }

  private static String refusal(String json) {
    return assertThrows(IOException.class, () -> Iperf3Transfer.parse(json)).getMessage();
  }
}

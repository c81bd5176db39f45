package sluice.bench.transfer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.cli.Choice;
import sluice.results.launch.HostPort;

/// What people write is understood as they mean it; what is not understood is in [MisuseTest].
final class OptionValuesTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1024, 1024", "64k, 65536", "2M, 2097152", "3g, 3221225472"})
  void bytes(String text, long bytes) {
    assertEquals(bytes, ByteCount.parse(text).bytes());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "500ms, 500", "30s, 30000", "5m, 300000", "34560m, 2073600000"})
  void times(String text, long millis) {
    assertEquals(Duration.ofMillis(millis), Durations.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"little, LITTLE", "big, BIG", "BIG, BIG", "Big, BIG"})
  void byteOrders(String text, WireByteOrder expected) {
    assertEquals(expected, new Choice<>(WireByteOrder.class).convert(text));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8889, 127.0.0.1, 8889",
    "localhost:1, localhost, 1",
    "[::1]:65535, ::1, 65535"
  })
  void addresses(String text, String host, int port) {
    assertEquals(new HostPort(host, port), HostPort.parse(text));
  }
}

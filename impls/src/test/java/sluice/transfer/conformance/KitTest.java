package sluice.transfer.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.transfer.codec.JacksonCodec;

/// Proves on servers with one defect each that the rules find what they are for.
class KitTest {
  private static final ConformanceKit PATIENT = new ConformanceKit(JacksonCodec::new);

  /// Broken servers often fall silent, which should not take long to find out.
  private static final ConformanceKit IMPATIENT =
      new ConformanceKit(JacksonCodec::new, Duration.ofSeconds(1));

  @TestFactory
  Stream<DynamicTest> intactServerKeepsEveryRule() {
    FaultyProvider provider = new FaultyProvider(Defect.NONE);
    return PATIENT.rules(provider).stream()
        .map(
            rule ->
                dynamicTest(
                    rule.toString(),
                    () -> assertEquals(new Verdict.Kept(), PATIENT.check(provider, rule))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          READ_IS_FRAME        | message W5-sticky      | reply
          READ_IS_FRAME        | transfer W5-sticky     | reply
          FORGETS_AT_SPLIT     | message W5-split       | a split after byte 1 to change nothing
          FORGETS_AT_SPLIT     | transfer W5-split      | a split after byte 1 to change nothing
          FORGETS_AT_SPLIT     | transfer W5-bytes      | expected
          BIG_ENDIAN_ONLY      | message W1-little      | expected
          BIG_ENDIAN_ONLY      | transfer W1-little     | expected
          BIG_CHUNKS           | transfer W5-chunk-1k   | receives of at most 1024
          IGNORES_ACK          | transfer W6-silence    | the reply {
          WRONG_CRC            | transfer W6-discard    | the reply {
          WRONG_CRC            | transfer W6-checksum   | the reply {
          WRONG_CRC            | transfer W6-file       | the reply {
          WRONG_CRC            | transfer W4-large      | the reply {
          SILENT_AT_END        | message W7-inside      | a reply, got the end
          SILENT_AT_END        | transfer W7-length     | a reply, got the end
          CLOSES_AT_ERROR      | transfer W8-bad-header | the server to go on taking bytes
          CLOSES_AT_ERROR      | transfer W8-bad-name   | the server to go on taking bytes
          CLOSES_AT_ERROR      | message M3-negative    | the server to go on taking bytes
          DRAINS_FOR_EVER      | transfer W8-bytes      | a broken connection
          DRAINS_FOR_EVER      | transfer W8-time       | the connection is open: false
          DRAINS_FOR_EVER      | transfer W8-unread     | the connection is open: false
          KILLS_OTHERS         | transfer W8-others     | expected
          DIES_OF_ERROR        | transfer W8-error      | expected
          DIES_OF_ERROR        | transfer W8-session    | expected
          DIES_OF_RESET        | message L4-vanish      | expected
          DIES_OF_RESET        | transfer L4-vanish     | expected
          ONE_AT_A_TIME        | message L5-many        | a reply, got nothing for
          ONE_AT_A_TIME        | transfer W8-others     | expected
          NEVER_TIMES_OUT      | message L6-idle        | a reply, got nothing for
          NEVER_TIMES_OUT      | transfer L6-idle-inside| a reply, got nothing for
          TIMES_OUT_ACTIVE     | message L6-active      | to be heard
          TIMES_OUT_ACTIVE     | transfer L6-active     | to be heard
          KEEPS_PARTIAL_FILES  | transfer W9-truncated  | files left: []
          IGNORES_FULL_DISK    | transfer W8-sink-inside| error SINK_FAILED
          IGNORES_FULL_DISK    | transfer W8-sink-end   | error SINK_FAILED
          CUTS_NAMES           | transfer W9-hostile    | "../x" to be refused
          NO_KEEP_ALIVE        | message L6-lost        | the peer is looked for: true
          NO_REUSE_ADDRESS     | message L1-restart     | in use
          LEAKS_THREAD         | message L3-threads     | leak #
          LEAKS_VIRTUAL_THREAD | message L3-threads     | leak #
          LEAKS_DESCRIPTOR     | transfer L3-descriptors| socket:[
          LEAKS_FILE           | transfer W9-close      | .partial-
          KEEPS_CONNECTIONS    | transfer L3-threads    | an end of the connection
          """)
  void defectBreaksItsRule(Defect defect, String name, String complaint) throws Exception {
    try (FaultyProvider provider = new FaultyProvider(defect)) {
      Rule rule =
          IMPATIENT.rules(provider).stream()
              .filter(candidate -> candidate.toString().startsWith(name + ":"))
              .findFirst()
              .orElseThrow();
      Verdict.Broken broken =
          assertInstanceOf(Verdict.Broken.class, IMPATIENT.check(provider, rule));
      String message = broken.violation().toString();
      assertTrue(message.contains(complaint), message);
    }
  }
}

package sluice.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Policies as one writes them, and what is said of those nobody can make.
class PolicySpecTest {
  @Test
  void readsNameAndOptions() {
    assertEquals(new PolicySpec("rr", Map.of()), PolicySpec.parse("rr"));
    assertEquals(
        new PolicySpec("mlfq", Map.of("levels", "2", "quantum", "5/10")),
        PolicySpec.parse("mlfq:levels=2,quantum=5/10"));
  }

  @Test
  void settingsShowEveryOption() {
    PolicySpec spec = PolicySpec.parse("mlfq:boost=7");
    PolicySettings settings = PolicySettings.of(spec.provider(), spec.options(), 1);
    assertEquals(
        "mlfq:levels=3,quantum=10,allotment=1,boost=7,io=keep,io-head=false", settings.toString());
    assertEquals(settings.toString(), again(settings.toString()));
  }

  private static String again(String text) {
    PolicySpec spec = PolicySpec.parse(text);
    return PolicySettings.of(spec.provider(), spec.options(), 2).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rr:               | policy rr:: expected name:key=value,..., got
          rr:quantum        | expected name:key=value,..., got quantum
          rr:=5             | expected name:key=value,..., got =5
          rr:quantum=1,     | expected name:key=value,..., got
          rr:quantum=1,quantum=2 | expected each option once, got quantum=2 again
          nobody            | policy: expected one of
          nobody            | fcfs, hrrn, lottery, mlfq
          RR                | got RR
          rr:slice=5        | rr: expected one of quantum, got slice
          fcfs:quantum=5    | fcfs: expected no option, got quantum
          rr:quantum=0      | rr, option quantum: expected a whole number from 1, got 0
          rr:quantum=five   | rr, option quantum: expected a whole number from 1, got five
          rr:quantum=1.5    | rr, option quantum: expected a whole number from 1, got 1.5
          rr:quantum=       | rr, option quantum: expected a whole number from 1, got
          rr:quantum=9223372036854775808 | option quantum: expected a whole number from 1
          mlfq:quantum=1/2  | mlfq, option quantum: expected 1 or 3 numbers with / between, got 1/2
          mlfq:quantum=1/2/ | mlfq, option quantum: expected a whole number from 1, got
          mlfq:allotment=1/0/1 | mlfq, option allotment: expected a whole number from 1, got 0
          mlfq:boost=-1     | mlfq, option boost: expected a whole number from 0, got -1
          mlfq:io=maybe     | mlfq, option io: expected keep or reset, got maybe
          mlfq:io-head=1    | mlfq, option io-head: expected true or false, got 1
          mlfq:levels=1001  | mlfq, option levels: expected a whole number from 1 to 1000, got 1001
          """)
  void saysWhatIsWrong(String text, String complaint) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> PolicySpec.parse(text).create(1))
            .getMessage();
    assertTrue(message.contains(complaint), message);
  }
}

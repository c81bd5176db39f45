package sluice.scheduling.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Proves on policies with one defect each that the rules find what they are for, with no more
/// workloads than a quick check tries.
class KitTest {
  private static final ConformanceKit KIT = ConformanceKit.quick();

  @ParameterizedTest
  @EnumSource(names = {"NONE", "STARVES"})
  void soundPolicyKeepsEveryRule(Defect none) {
    assertEquals(Optional.empty(), KIT.firstBreach(new FaultyProvider(none), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOSES_TASKS        | S1-one-core | expected one of the ready tasks, got none
          LOSES_TASKS        | S2-global   | expected one of the ready tasks, got none
          LOSES_EXPIRED      | S1-one-core | expected one of the ready tasks, got none
          LOSES_PREEMPTED    | S1-one-core | expected one of the ready tasks, got none
          LOSES_UNBLOCKED    | S2-global   | expected one of the ready tasks, got none
          LOSES_STOLEN       | S3-per-core | expected one of the ready tasks, got none
          HANDS_OUT_TWICE    | S1-one-core | expected a task that waits in queue 0
          HANDS_OUT_TWICE    | S2-global   | expected a task that waits in queue 0
          HOLDS_BACK         | S4-costs    | expected one of the ready tasks, got none
          ZERO_SLICE         | S1-one-core | expected a slice of 1 and up
          CHANGES_THE_TASK   | S1-one-core | expected a policy to change nothing but its notes
          KNOWS_SIZES        | D2-truth    | also where only what nobody can know yet differs
          KNOWS_BURSTS       | D2-truth    | also where only what nobody can know yet differs
          PREEMPTS_BY_SIZE   | D2-truth    | also where only what nobody can know yet differs
          TOSSES_A_COIN      | D1-repeat   | when repeated
          REMEMBERS_LAST_RUN | D1-repeat   | when repeated
          TAKES_NONSENSE     | O2-refuses  | a complaint about quantum=?!, got none
          COMPLAINS_VAGUELY  | O2-refuses  | got bad configuration
          NEGATIVE_BOOSTS    | E1-empty    | an interval of boosts
          """)
  void defectBreaksItsRule(Defect defect, String id, String complaint) {
    String message =
        KIT.breach(new FaultyProvider(defect), Map.of(), rule(defect, id)).orElseThrow().toString();
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void aTaskOfferedTwiceIsFoundEvenWhereNoneIsReady() {
    FaultyProvider provider = new FaultyProvider(Defect.NEVER_LETS_GO);
    assertEquals(Optional.empty(), KIT.breach(provider, Map.of(), rule(Defect.NONE, "S2-global")));
    String message =
        KIT.breach(provider, Map.of(), rule(Defect.NONE, "E1-empty")).orElseThrow().getMessage();
    assertEquals("expected none where no task is ready, got task 0 (RUNNING)", message);
  }

  private static Rule rule(Defect defect, String id) {
    return KIT.rules(new FaultyProvider(defect)).stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

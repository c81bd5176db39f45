package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EndsTest {
  private static final List<Integer> ALLOWED = List.of(0, 1, 2, 5);

  @Test
  void saysWhichProcessorIsNotThereAndWhichAre() {
    assertEquals(
        "server-cores: processor 3-4,9 is not available; there is 0-2,5",
        complaint(Ends.parse("2-4,9", "", ""), true));
    assertEquals(
        "load-cores: processor 6 is not available; there is 0-2,5",
        complaint(Ends.parse("0", "5,6", ""), true));
  }

  @Test
  void saysThatNothingCanBePinned() {
    assertEquals(
        "load-cores: nothing can be pinned here, there is no taskset",
        complaint(Ends.parse("", "1", ""), false));
    assertDoesNotThrow(() -> Ends.ANY.check(ALLOWED, false));
  }

  @Test
  void whatIsThereIsFine() {
    assertDoesNotThrow(() -> Ends.parse("0-2", "5", "").check(ALLOWED, true));
  }

  @Test
  void anotherHostJudgesItsOwnProcessors() {
    assertDoesNotThrow(() -> Ends.parse("60-63", "5", "[::1]:99").check(ALLOWED, true));
  }

  private static String complaint(Ends ends, boolean pinning) {
    return assertThrows(MisuseException.class, () -> ends.check(ALLOWED, pinning)).getMessage();
  }
}

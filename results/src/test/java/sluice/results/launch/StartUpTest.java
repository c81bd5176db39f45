package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class StartUpTest {
  @Test
  void tellsHowFastThisMachineIs() {
    double pace = StartUp.pace();
    assertTrue(pace > 0, "" + pace);
    assertNotEquals(1.0, pace, "what it is where it cannot be told");
  }
}

package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sluice.results.record.Cell;

/// The host moves processors as a list says, in nanoseconds; at its end they stay as they are.
final class SeparationTest {
  private static final Duration FORK = Duration.ofSeconds(4);

  private static Supplier<OptionalDouble> host(double... nanos) {
    Deque<Double> script = new ArrayDeque<>(Arrays.stream(nanos).boxed().toList());
    return () -> OptionalDouble.of(script.size() > 1 ? script.removeFirst() : script.getFirst());
  }

  private static Separation within(Duration budget, double... nanos) {
    return new Separation(host(nanos), budget);
  }

  @Test
  void tellsHowFarApartByTheLeastOfTheRun() {
    Separation separation = within(FORK, 80, 40, 60);
    assertEquals(1, separation.now().orElseThrow());
    assertEquals(1, separation.now().orElseThrow());
    assertEquals(1.5, separation.now().orElseThrow());
  }

  @Test
  void doesNotBelieveASingleLook() {
    Separation separation = within(FORK, 40, 400, 42);
    assertEquals(1, separation.now().orElseThrow());
    assertEquals(1.05, separation.now().orElseThrow(), 1e-9);
  }

  @Test
  void cellsThatNeedOneProcessorGoFirstWhileTheyAreApart() {
    Cell alone = Cell.of("Header", "a.Header.encode", Map.of());
    Cell both = Cell.of("Receive", "a.Receive.receive", Map.of()).pinnedTo(List.of(1));
    Cell workers = Cell.of("Dispatch", "a.Dispatch.burst", Map.of("cores", "2"));
    Separation separation = within(FORK, 40, 200, 200, 200, 200, 200, 200, 40);
    assertEquals(0, separation.next(List.of(both, alone)));
    assertEquals(2, separation.next(List.of(both, workers, alone)));
    assertEquals(0, separation.next(List.of(alone, both)));
    assertEquals(0, separation.next(List.of(workers, both)));
    assertEquals(0, separation.next(List.of(workers, alone)));
  }

  @Test
  void waitsUntilTheyAreTogetherAgain() {
    Separation separation = within(FORK, 40, 200, 200, 200, 200, 200, 200, 41);
    assertEquals(1, separation.now().orElseThrow());
    List<Duration> told = new ArrayList<>();
    separation.await(() -> false, told::add);
    assertEquals(List.of(FORK), told);
    assertTrue(separation.now().orElseThrow() < 2);
    assertTrue(separation.describe().startsWith("40 ns at best; 0 forks repeated"));
    separation.await(() -> false, told::add);
    assertEquals(1, told.size(), "nothing to wait for");
  }

  @Test
  void endsWaitingWhenTheRunDoes() {
    Separation separation = within(Duration.ofDays(1), 40, 200);
    assertEquals(1, separation.now().orElseThrow());
    separation.await(() -> true, _ -> {});
    assertEquals(5, separation.now().orElseThrow());
  }

  @Test
  void givesUpWhatIsNotUndoneAndWaitsAnewForWhatComesLater() {
    double[] nanos = {40};
    Separation separation =
        new Separation(() -> OptionalDouble.of(nanos[0]), Duration.ofDays(1), Duration.ofNanos(1));
    assertEquals(1, separation.now().orElseThrow());
    nanos[0] = 200;
    List<Duration> told = new ArrayList<>();
    separation.await(() -> false, told::add);
    assertEquals(1, told.size());
    assertFalse(separation.repeats(OptionalDouble.of(5), FORK), "it would not help");
    separation.await(() -> false, told::add);
    assertEquals(1, told.size(), "the same again");
    nanos[0] = 40;
    assertEquals(1, separation.now().orElseThrow(), "undone");
    nanos[0] = 200;
    assertTrue(separation.repeats(OptionalDouble.of(5), FORK));
    separation.await(() -> false, told::add);
    assertEquals(2, told.size());
  }

  @Test
  void neitherWaitsNorRepeatsWithoutTime() {
    Separation separation = within(Duration.ZERO, 40, 200);
    assertEquals(1, separation.now().orElseThrow());
    separation.await(() -> false, _ -> fail("it waits"));
    assertFalse(separation.repeats(OptionalDouble.of(5), FORK));
  }

  @Test
  void repeatsForksAsLongAsThereIsTime() {
    Separation separation = within(FORK.multipliedBy(2), 40);
    assertFalse(separation.repeats(OptionalDouble.empty(), FORK));
    assertFalse(separation.repeats(OptionalDouble.of(1.9), FORK));
    assertTrue(separation.repeats(OptionalDouble.of(2), FORK));
    assertTrue(separation.repeats(OptionalDouble.of(5), FORK));
    assertFalse(separation.repeats(OptionalDouble.of(5), FORK));
    assertEquals(1, separation.now().orElseThrow());
    assertEquals(
        "40 ns at best; 2 forks repeated, 8 s of that and of waiting while processors were apart",
        separation.describe());
  }

  @Test
  void saysThatItCannotTell() {
    assertTrue(Separation.NONE.now().isEmpty());
    assertTrue(Separation.NONE.describe().startsWith("unknown: "));
  }
}

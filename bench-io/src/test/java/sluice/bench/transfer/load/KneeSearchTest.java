package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KneeSearchTest {
  /// The median time in an M/M/1 queue is ln 2 / (service rate - rate): it has doubled when the
  /// server has half the capacity left that it had at the first rate.
  @ParameterizedTest
  @ValueSource(doubles = {10_000, 54_321, 1_000_000})
  void findsTheKneeOfAQueue(double capacity) throws IOException {
    KneeSearch search =
        KneeSearch.over(
            rate -> rate < capacity ? Math.log(2) / (capacity - rate) : Double.POSITIVE_INFINITY);
    double knee = (capacity + KneeSearch.FIRST_RATE) / 2;
    assertEquals(knee, search.rate(), 0.05 * knee);
    assertEquals(Math.log(2) / (capacity - KneeSearch.FIRST_RATE), search.lowest());
  }

  @Test
  void isNotMisledByAStallOfTheMachine() throws IOException {
    double capacity = 50_000;
    AtomicInteger steps = new AtomicInteger();
    KneeSearch search =
        KneeSearch.over(
            rate ->
                steps.incrementAndGet() == 5 || rate >= capacity
                    ? Double.POSITIVE_INFINITY
                    : 1 / (capacity - rate));
    double knee = (capacity + KneeSearch.FIRST_RATE) / 2;
    assertEquals(knee, search.rate(), 0.05 * knee);
  }

  @Test
  void waitsForAServerThatIsSlowAtFirst() throws IOException {
    double capacity = 50_000;
    AtomicInteger steps = new AtomicInteger();
    KneeSearch search =
        KneeSearch.over(
            rate ->
                steps.incrementAndGet() < 10 || rate >= capacity
                    ? Double.POSITIVE_INFINITY
                    : 1 / (capacity - rate));
    double knee = (capacity + KneeSearch.FIRST_RATE) / 2;
    assertEquals(knee, search.rate(), 0.05 * knee);
  }

  @Test
  void aServerThatNeverKeepsUpIsRefused() {
    IOException refusal =
        assertThrows(IOException.class, () -> KneeSearch.over(rate -> Double.POSITIVE_INFINITY));
    assertEquals("replies fall behind at 2000 messages a second", refusal.getMessage());
  }

  /// Batches make some servers faster under load than at rest: this one takes five times its best
  /// at first. A step may miss the best by half of itself.
  @Test
  void countsFromTheLowestMedian() throws IOException {
    double best = 10_000;
    KneeSearch search = KneeSearch.over(rate -> Math.max(best * best / rate, rate) / best);
    assertEquals(2 * best, search.rate(), 0.125 * 2 * best);
    assertEquals(1, search.lowest(), 0.125);
  }
}

package sluice.bench.transfer.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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

  /// Batches make some servers faster under load than at rest.
  @ParameterizedTest
  @ValueSource(doubles = {10_000})
  void countsFromTheLowestMedian(double best) throws IOException {
    KneeSearch search = KneeSearch.over(rate -> Math.max(rate, best) + Math.max(best / rate, 1));
    assertEquals(2 * best, search.rate(), 0.05 * 2 * best);
  }
}

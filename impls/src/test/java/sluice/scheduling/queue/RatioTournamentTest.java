package sluice.scheduling.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.Task;

class RatioTournamentTest {
  private record Entry(Task task, long start, long size) {}

  /// Small numbers give many ties, large ones products of more than 64 bits.
  @ParameterizedTest
  @ValueSource(longs = {4, 1_000, 1L << 40, Long.MAX_VALUE / 4})
  void agreesWithALinearSearch(long scale) {
    Random random = new Random(scale);
    RatioTournament tournament = new RatioTournament();
    List<Entry> entries = new ArrayList<>();
    long now = 0;
    for (int id = 0; id < 3_000; id++) {
      now += random.nextLong(Math.max(2, scale / 2_000));
      Task task = new Task(Job.of(id, now, PeriodicBursts.cpuOnly(1)));
      Entry entry = new Entry(task, now - random.nextLong(1 + now / 4), 1 + random.nextLong(scale));
      entries.add(entry);
      tournament.add(task, now - entry.start, entry.size, now);
      while (entries.size() > 1 && random.nextInt(5) < 2) {
        long time = now;
        Entry best = entries.stream().min(order(time)).orElseThrow();
        assertEquals(best.task, tournament.poll(time));
        entries.remove(best);
      }
    }
  }

  @Test
  void isEmptyAtFirstAndAfterTheLast() {
    RatioTournament tournament = new RatioTournament();
    assertNull(tournament.poll(0));
    Task task = new Task(Job.of(0, 0, PeriodicBursts.cpuOnly(1)));
    tournament.add(task, 0, 1, 0);
    assertEquals(task, tournament.poll(9));
    assertNull(tournament.poll(9));
  }

  private static Comparator<Entry> order(long now) {
    Comparator<Entry> byRatio =
        (one, other) ->
            product(now - other.start, one.size).compareTo(product(now - one.start, other.size));
    return byRatio
        .thenComparingLong(entry -> entry.task.arrival())
        .thenComparingInt(entry -> entry.task.id());
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}

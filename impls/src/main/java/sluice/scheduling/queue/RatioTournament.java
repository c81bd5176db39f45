package sluice.scheduling.queue;

import java.util.Arrays;
import sluice.scheduling.Task;

/// Tasks by the ratio of the time they have waited to a size, the highest first; among equals the
/// earlier arrival, then the lower id. All ratios are exact.
///
/// Since ratios grow at different rates, the order changes with time alone. This is a kinetic
/// tournament (Basch, Guibas and Hershberger, *Data structures for mobile data*, 1999): every match
/// of a knock-out tree notes until when its result stands, and only matches whose time is up are
/// played again. Two tasks change places once at most, so that a pick takes the square of the
/// logarithm, amortised. It allocates only to grow. Not thread-safe.
public final class RatioTournament {
  private static final int INITIAL = 16;
  private static final int NOBODY = -1;
  private static final long NEVER = Long.MAX_VALUE;

  private Task[] tasks = new Task[INITIAL];
  private long[] start = new long[INITIAL];
  private long[] size = new long[INITIAL];
  private int[] free = new int[INITIAL];
  private int freeCount;
  private int used;
  // The matches: 1 is the final, that of i is played by the winners of 2i and 2i + 1, and slot s
  // enters at place s + number of slots.
  private int[] winner = filled(new int[2 * INITIAL]);
  private long[] until = filled(new long[2 * INITIAL]);

  /// Adds a task that waits from now on.
  ///
  /// @param waited the time it has waited by now
  /// @param divisor what that is divided by, 1 and up
  public void add(Task task, long waited, long divisor, long now) {
    int slot = freeCount > 0 ? free[--freeCount] : used++;
    if (slot == tasks.length) {
      grow(now);
    }
    tasks[slot] = task;
    start[slot] = now - waited;
    size[slot] = divisor;
    enter(slot, slot, now);
  }

  /// Takes the task with the highest ratio.
  ///
  /// @return null where there is none
  public Task poll(long now) {
    replay(1, now);
    int slot = winner[1];
    if (slot == NOBODY) {
      return null;
    }
    Task task = tasks[slot];
    tasks[slot] = null;
    free[freeCount++] = slot;
    enter(slot, NOBODY, now);
    return task;
  }

  private void enter(int slot, int who, long now) {
    int place = slot + tasks.length;
    winner[place] = who;
    for (int match = place / 2; match > 0; match /= 2) {
      play(match, now);
    }
  }

  private void replay(int match, long now) {
    if (until[match] <= now) {
      replay(2 * match, now);
      replay(2 * match + 1, now);
      play(match, now);
    }
  }

  private void play(int match, long now) {
    int one = winner[2 * match];
    int other = winner[2 * match + 1];
    long stands = Math.min(until[2 * match], until[2 * match + 1]);
    if (one == NOBODY || other == NOBODY) {
      winner[match] = one == NOBODY ? other : one;
      until[match] = stands;
    } else {
      boolean first = beats(one, other, now);
      winner[match] = first ? one : other;
      until[match] =
          Math.min(stands, first ? overtaken(one, other, now) : overtaken(other, one, now));
    }
  }

  private boolean beats(int one, int other, long now) {
    long waited = now - start[one];
    long otherWaited = now - start[other];
    int order =
        Long.compare(
            Math.multiplyHigh(waited, size[other]), Math.multiplyHigh(otherWaited, size[one]));
    if (order == 0) {
      order = Long.compareUnsigned(waited * size[other], otherWaited * size[one]);
    }
    return order == 0 ? precedes(tasks[one], tasks[other]) : order > 0;
  }

  private static boolean precedes(Task task, Task other) {
    return task.arrival() == other.arrival()
        ? task.id() < other.id()
        : task.arrival() < other.arrival();
  }

  /// The first instant after now at which a follower may have caught up, or one before that.
  private long overtaken(int leader, int follower, long now) {
    long excess = size[leader] - size[follower];
    if (excess <= 0) {
      return NEVER;
    }
    long behind = start[follower] - start[leader];
    if (Math.multiplyHigh(behind, size[follower]) != 0) {
      return now + 1;
    }
    long meeting = start[follower] + Math.ceilDiv(behind * size[follower], excess);
    return meeting < 0 ? NEVER : Math.max(meeting, now + 1);
  }

  private void grow(long now) {
    int slots = tasks.length;
    tasks = Arrays.copyOf(tasks, 2 * slots);
    start = Arrays.copyOf(start, 2 * slots);
    size = Arrays.copyOf(size, 2 * slots);
    free = Arrays.copyOf(free, 2 * slots);
    winner = filled(new int[4 * slots]);
    until = filled(new long[4 * slots]);
    for (int slot = 0; slot < slots; slot++) {
      winner[2 * slots + slot] = slot;
    }
    for (int match = 2 * slots - 1; match > 0; match--) {
      play(match, now);
    }
  }

  private static int[] filled(int[] places) {
    Arrays.fill(places, NOBODY);
    return places;
  }

  private static long[] filled(long[] times) {
    Arrays.fill(times, NEVER);
    return times;
  }
}

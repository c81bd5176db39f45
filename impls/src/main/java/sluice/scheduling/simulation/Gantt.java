package sluice.scheduling.simulation;

import java.util.ArrayList;
import java.util.List;

/// Records who ran where and when. Spells of one task that follow each other on one core without a
/// gap are one, so that a quantum that expired to no avail does not show; spells of no length are
/// left out. Not thread-safe.
public final class Gantt implements SpellListener {
  private final List<List<Spell>> lanes = new ArrayList<>();
  private final int most;
  private int count;
  private long omitted;

  /// @param cores of the machine
  /// @param most how many spells to keep; those that follow are counted only
  public Gantt(int cores, int most) {
    if (cores < 1 || most < 1) {
      throw new IllegalArgumentException(
          "chart: expected cores and spells >= 1, got " + cores + " and " + most);
    }
    for (int core = 0; core < cores; core++) {
      lanes.add(new ArrayList<>());
    }
    this.most = most;
  }

  @Override
  public void spell(int core, int task, long from, long to) {
    List<Spell> lane = lanes.get(core);
    Spell last = lane.isEmpty() ? null : lane.getLast();
    if (from == to) {
      return;
    }
    if (omitted > 0) {
      omitted++;
    } else if (last != null && last.task() == task && last.to() == from) {
      lane.set(lane.size() - 1, new Spell(core, task, last.from(), to));
    } else if (count < most) {
      lane.add(new Spell(core, task, from, to));
      count++;
    } else {
      omitted = 1;
    }
  }

  public int cores() {
    return lanes.size();
  }

  /// What ran on a core, in order of time.
  public List<Spell> lane(int core) {
    return List.copyOf(lanes.get(core));
  }

  /// How many spells, not merged, came after the last that was kept.
  public long omitted() {
    return omitted;
  }

  /// When the first spell began; 0 where there is none.
  public long from() {
    return lanes.stream()
        .filter(lane -> !lane.isEmpty())
        .mapToLong(lane -> lane.getFirst().from())
        .min()
        .orElse(0);
  }

  /// When the last spell ended; 0 where there is none.
  public long to() {
    return lanes.stream()
        .filter(lane -> !lane.isEmpty())
        .mapToLong(lane -> lane.getLast().to())
        .max()
        .orElse(0);
  }
}

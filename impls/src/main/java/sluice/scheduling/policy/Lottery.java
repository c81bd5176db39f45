package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.SplittableRandom;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.TicketBox;

/// Draws the next task by lot; each has as many tickets as its weight. Shares are by weight in the
/// long run, among tasks that use their quanta up: there are no compensation tickets.
///
/// After Waldspurger and Weihl, *Lottery scheduling: flexible proportional-share resource
/// management* (1994).
@AutoService(PolicyProvider.class)
public final class Lottery implements PolicyProvider {
  @Override
  public String name() {
    return "lottery";
  }

  @Override
  public String description() {
    return "lottery: whose ticket is drawn runs for a quantum, weight is the number of tickets";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(new PolicyOption("quantum", "10", "time a task may run at a stretch"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new Policy(settings.time("quantum", 1), settings.seed());
  }

  private static final class Policy implements SchedulingPolicy {
    private final TicketBox box = new TicketBox();
    private final SplittableRandom random;
    private final long quantum;

    Policy(long quantum, long seed) {
      this.quantum = quantum;
      this.random = new SplittableRandom(seed);
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      box.add(task);
    }

    @Override
    public Task pick(int core, long now) {
      return box.tickets() == 0 ? null : box.draw(random.nextLong(box.tickets()));
    }

    @Override
    public long slice(Task task, long now) {
      return quantum;
    }
  }
}

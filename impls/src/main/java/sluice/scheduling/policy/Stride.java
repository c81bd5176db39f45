package sluice.scheduling.policy;

import com.google.auto.service.AutoService;
import java.util.List;
import sluice.scheduling.PolicyOption;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.RunningTasks;
import sluice.scheduling.queue.VirtualQueue;
import sluice.scheduling.queue.VirtualTime;

/// Gives a quantum to the task with the lowest pass, which advances by the service it uses over its
/// weight: what the lottery does on average, exactly. No two tasks that are always ready get
/// further than one quantum apart from their shares of what both had.
///
/// After Waldspurger and Weihl, *Stride scheduling: deterministic proportional-share resource
/// management* (1995), with their dynamic joining and leaving: the queue's global pass advances by
/// all service over all tickets, a task joins at it, and on leaving keeps how far it was from it.
@AutoService(PolicyProvider.class)
public final class Stride implements PolicyProvider {
  private static final long LONGEST = 1L << 40;

  @Override
  public String name() {
    return "stride";
  }

  @Override
  public String description() {
    return "stride: a quantum to whoever has had the least by weight since joining";
  }

  @Override
  public List<PolicyOption> options() {
    return List.of(new PolicyOption("quantum", "10", "time a task may run at a stretch"));
  }

  @Override
  public SchedulingPolicy create(PolicySettings settings) {
    return new Policy(settings.time("quantum", 1, LONGEST));
  }

  /// Notes on a task: those of [VirtualTime], which is its pass; while it is in no queue, its pass
  /// is relative to the global one.
  private static final class Policy implements SchedulingPolicy {
    private final VirtualQueue queue = new VirtualQueue();
    private final RunningTasks running = queue.running();
    private final long quantum;
    private long tickets;
    private long globalPass;
    private long remainder;

    Policy(long quantum) {
      this.quantum = quantum;
    }

    @Override
    public void ready(Task task, Readiness why, long now) {
      switch (why) {
        case EXPIRED, PREEMPTED -> charge(task);
        case ARRIVED, UNBLOCKED, STOLEN -> {
          advance(running.claim(now));
          task.key += globalPass;
          tickets += task.weight();
        }
      }
      queue.add(task);
    }

    @Override
    public Task pick(int core, long now) {
      return queue.pick(now);
    }

    @Override
    public long slice(Task task, long now) {
      return quantum;
    }

    @Override
    public void left(Task task, long now) {
      charge(task);
      advance(running.claim(now));
      task.key -= globalPass;
      tickets -= task.weight();
    }

    private void charge(Task task) {
      advance(queue.charge(task));
    }

    private void advance(long service) {
      if (tickets > 0) {
        long dividend = remainder + (service << VirtualTime.SHIFT);
        long passes = Math.floorDiv(dividend, tickets);
        globalPass += passes;
        remainder = dividend - passes * tickets;
      }
    }
  }
}

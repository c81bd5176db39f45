package sluice.scheduling.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import sluice.scheduling.Job;
import sluice.scheduling.Readiness;
import sluice.scheduling.SchedulingPolicy;
import sluice.scheduling.Task;
import sluice.scheduling.queue.TaskHeap;

/// Runs jobs on a simulated machine under a policy, event by event in the order that
/// [SchedulingPolicy] publishes. Time is whole numbers throughout, so that the same jobs, machine,
/// policy and seed give the same schedule everywhere. Not thread-safe; one run at a time.
public final class Simulator {
  private final Machine machine;
  private final List<Job> jobs;
  private final Task[] tasks;
  private final Task[] byArrival;

  /// Prepares for runs of one set of jobs, so that a run allocates little more than its schedule.
  ///
  /// @param jobs with ids 0, 1, 2 ... in the order of the list; arrivals may come in any order
  public Simulator(Machine machine, List<Job> jobs) {
    this.machine = machine;
    this.jobs = List.copyOf(jobs);
    this.tasks = new Task[jobs.size()];
    for (int i = 0; i < tasks.length; i++) {
      if (jobs.get(i).id() != i) {
        throw new IllegalArgumentException(
            "jobs: expected id " + i + " at that place, got " + jobs.get(i));
      }
      tasks[i] = new Task(jobs.get(i));
    }
    this.byArrival = tasks.clone();
    Arrays.sort(byArrival, Comparator.comparingLong(Task::arrival).thenComparingInt(Task::id));
  }

  /// Runs all jobs to their end.
  ///
  /// @param policies makes the policy of a queue, by its number
  public Schedule run(IntFunction<SchedulingPolicy> policies) {
    return run(policies, Long.MAX_VALUE, null);
  }

  /// Runs until all jobs are done, or up to and without a point in time.
  ///
  /// @param policies makes the policy of a queue, by its number
  /// @param end events from then on do not happen
  /// @param listener hears of every spell; null for none
  public Schedule run(IntFunction<SchedulingPolicy> policies, long end, SpellListener listener) {
    for (Task task : tasks) {
      task.reset();
    }
    Run run = new Run(policies, listener);
    long last = run.until(end);
    return new Schedule(machine, jobs, tasks, run.cores, run.events, last);
  }

  /// The state of one run.
  private final class Run {
    final Core[] cores = new Core[machine.cores()];
    final ReadyQueues queues;
    final TaskHeap returns = new TaskHeap(Comparator.comparingInt(Task::id));
    final SpellListener listener;
    final boolean serial = machine.devices() == Machine.Devices.SERIAL;
    final long boostPeriod;
    long nextBoost;
    long events;
    private long deviceFree;
    private int arrived;
    private int present;

    Run(IntFunction<SchedulingPolicy> policies, SpellListener listener) {
      Arrays.setAll(cores, Core::new);
      this.queues = new ReadyQueues(machine, cores, policies);
      this.listener = listener;
      this.boostPeriod = queues.boostPeriod();
      this.nextBoost = boostPeriod;
    }

    long until(long end) {
      long last = 0;
      for (long now = nextEvent(); now < end; now = nextEvent()) {
        coresAct(now);
        boost(now);
        arrive(now);
        returnFromDevices(now);
        queues.dispatch(now, listener);
        last = now;
      }
      if (end != Core.NEVER) {
        for (Core core : cores) {
          if (core.running != null) {
            core.close(end, listener);
          }
        }
        last = end;
      }
      return last;
    }

    private long nextEvent() {
      long next = arrived < byArrival.length ? byArrival[arrived].arrival() : Core.NEVER;
      next = Math.min(next, returns.firstKey());
      for (Core core : cores) {
        next = Math.min(next, core.next);
      }
      if (boostPeriod > 0 && next != Core.NEVER) {
        skipIdleBoosts(next);
        next = Math.min(next, nextBoost);
      }
      return next;
    }

    /// While no task is there, boosts do nothing, and idle times may be long.
    private void skipIdleBoosts(long next) {
      if (present == 0 && nextBoost < next) {
        nextBoost += (next - nextBoost + boostPeriod - 1) / boostPeriod * boostPeriod;
      }
    }

    private void coresAct(long now) {
      for (Core core : cores) {
        if (core.next == now) {
          boolean burstEnded = core.burstEnded(now);
          Task task = core.release(now, listener);
          events++;
          if (!burstEnded) {
            task.ready(now);
            queues.ready(task, Readiness.EXPIRED, now);
          } else if (task.inLastBurst()) {
            task.finish(now);
            present--;
            queues.left(task, now);
          } else {
            long ioTime = task.block(now);
            queues.left(task, now);
            returns.add(doneAt(now, ioTime), task);
          }
        }
      }
    }

    private long doneAt(long now, long ioTime) {
      if (!serial) {
        return now + ioTime;
      }
      deviceFree = Math.max(deviceFree, now) + ioTime;
      return deviceFree;
    }

    private void boost(long now) {
      if (boostPeriod > 0 && now == nextBoost) {
        nextBoost += boostPeriod;
        events++;
        // The last core first, since each goes to the head of its queue.
        for (int i = cores.length - 1; i >= 0; i--) {
          if (cores[i].running != null) {
            queues.putBack(cores[i], now, listener);
          }
        }
        queues.boost(now);
      }
    }

    private void arrive(long now) {
      while (arrived < byArrival.length && byArrival[arrived].arrival() == now) {
        Task task = byArrival[arrived++];
        task.ready(now);
        present++;
        events++;
        queues.newlyReady(task, Readiness.ARRIVED, now);
      }
    }

    private void returnFromDevices(long now) {
      while (returns.firstKey() == now) {
        Task task = returns.poll();
        task.ready(now);
        events++;
        queues.newlyReady(task, Readiness.UNBLOCKED, now);
      }
    }
  }
}

package sluice.scheduling;

/// A [Job] under way: its state, the service it has had, and what a policy notes about it. Confined
/// to whoever drives the policy; in the live executor, to the holder of the queue's lock.
///
/// Policies read, and write the four notes. The rest is changed by the machine alone.
public final class Task {
  /// A policy's note; by convention what its queue is ordered by.
  public long key;

  /// A policy's note; by convention an earlier reading of [#service()].
  public long mark;

  /// A policy's note; by convention the queue the task belongs to.
  public int level;

  /// A policy's note; by convention the period in which the others were written.
  public int era;

  private Job job;
  private int id;
  private int weight;
  private int burstCount;
  private long arrival;
  private long estimate;
  private long demand;

  private TaskState state = TaskState.NEW;
  private int core = -1;
  private int burst;
  private long burstLeft;
  private long service;
  private long since;
  private long firstRun = -1;
  private long finish = -1;
  private long blocked;
  private long longestWait;

  public Task(Job job) {
    become(job);
  }

  /// Back to [TaskState#NEW], with nothing noted.
  public void reset() {
    reset(job);
  }

  /// Becomes a new task, with nothing noted of the one it was.
  public void reset(Job next) {
    become(next);
    key = 0;
    mark = 0;
    level = 0;
    era = 0;
    state = TaskState.NEW;
    core = -1;
    burst = 0;
    service = 0;
    since = 0;
    firstRun = -1;
    finish = -1;
    blocked = 0;
    longestWait = 0;
  }

  private void become(Job next) {
    job = next;
    id = next.id();
    weight = next.weight();
    burstCount = next.bursts().count();
    arrival = next.arrival();
    estimate = next.estimate();
    demand = next.bursts().service();
    burstLeft = next.bursts().cpu(0);
  }

  public Job job() {
    return job;
  }

  public int id() {
    return id;
  }

  public long arrival() {
    return arrival;
  }

  public int weight() {
    return weight;
  }

  /// CPU time its owner says it needs in all.
  public long estimate() {
    return estimate;
  }

  /// What is left of the estimate; 0 where the task has outrun it.
  public long estimateLeft() {
    return Math.max(0, estimate - service);
  }

  /// CPU time it truly still needs. Only a clairvoyant policy may ask.
  public long remaining() {
    return demand - service;
  }

  /// When it has to be done; [Long#MAX_VALUE] for never.
  public long deadline() {
    return job.deadline();
  }

  public TaskState state() {
    return state;
  }

  /// CPU time it has had so far.
  public long service() {
    return service;
  }

  /// The core it runs or last ran on; -1 before its first run.
  public int core() {
    return core;
  }

  /// When it entered its present state.
  public long since() {
    return since;
  }

  /// CPU time until its next I/O or its end.
  public long burstLeft() {
    return burstLeft;
  }

  /// When its first service began; -1 before that.
  public long firstRun() {
    return firstRun;
  }

  /// When it was done; -1 before that.
  public long finish() {
    return finish;
  }

  /// Time it has spent blocked.
  public long blocked() {
    return blocked;
  }

  /// The longest time it was ready without a break, so far.
  public long longestWait() {
    return longestWait;
  }

  /// It has come in, or its I/O is done, or it lost its core.
  public void ready(long now) {
    if (state == TaskState.BLOCKED) {
      blocked += now - since;
    }
    enter(TaskState.READY, now);
  }

  /// It gets a core.
  ///
  /// @param start when its service begins, after the switch to it
  public void run(int newCore, long now, long start) {
    longestWait = Math.max(longestWait, now - since);
    enter(TaskState.RUNNING, now);
    core = newCore;
    if (firstRun < 0) {
      firstRun = start;
    }
  }

  /// It had the CPU for this long.
  public void serve(long time) {
    if (time < 0 || time > burstLeft || state != TaskState.RUNNING) {
      throw new IllegalStateException(
          this + ": expected to be running and 0 to " + burstLeft + " served, got " + time);
    }
    service += time;
    burstLeft -= time;
  }

  /// It waits for an I/O; afterwards its next CPU burst is due.
  ///
  /// @return how long that I/O takes
  public long block(long now) {
    enter(TaskState.BLOCKED, now);
    long ioTime = job.bursts().io(burst);
    burst++;
    burstLeft = job.bursts().cpu(burst);
    return ioTime;
  }

  /// Whether nothing follows the present CPU burst.
  public boolean inLastBurst() {
    return burst == burstCount - 1;
  }

  /// It has had all it asked for.
  public void finish(long now) {
    enter(TaskState.DONE, now);
    finish = now;
  }

  private void enter(TaskState next, long now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(this + ": cannot become " + next);
    }
    state = next;
    since = now;
  }

  @Override
  public String toString() {
    return "task " + id + " (" + state + ")";
  }
}

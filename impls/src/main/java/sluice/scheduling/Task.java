package sluice.scheduling;

/// A [Job] under way: its state, the service it has had, and what a policy notes about it. Confined
/// to whoever drives the policy; in the live executor, to the holder of the queue's lock.
///
/// Policies read, and write the four notes. The rest is changed by the machine alone. A machine may
/// add to it what it has to know of a task; what is here stays as it is.
public class Task {
  /// A policy's note; by convention what its queue is ordered by.
  public long key;

  /// A policy's note; by convention an earlier reading of [#service()].
  public long mark;

  /// A policy's note; by convention the queue the task belongs to.
  public int level;

  /// A policy's note; by convention the period in which the others were written.
  public int era;

  private Bursts bursts;
  private int id;
  private int weight;
  private int burstCount;
  private long arrival;
  private long estimate;
  private long deadline;

  private TaskState state = TaskState.NEW;
  private int core = -1;
  private int burst;
  private long burstLeft;
  private long service;
  private long since;
  private long firstRun = -1;
  private long blocked;
  private long longestWait;

  public Task(Job job) {
    become(job);
  }

  /// A task of weight 1 and up, and times of 0 and up, that no [Job] was made for.
  protected Task(int id, long arrival, Bursts bursts, int weight, long estimate, long deadline) {
    become(id, arrival, bursts, weight, estimate, deadline);
  }

  /// Back to [TaskState#NEW], with nothing noted.
  public final void reset() {
    burstLeft = bursts.cpu(0);
    forget();
  }

  /// Becomes a new task, with nothing noted of the one it was.
  public final void reset(Job next) {
    become(next);
    forget();
  }

  private void become(Job next) {
    become(
        next.id(), next.arrival(), next.bursts(), next.weight(), next.estimate(), next.deadline());
  }

  private void become(
      int newId,
      long newArrival,
      Bursts newBursts,
      int newWeight,
      long newEstimate,
      long newDeadline) {
    id = newId;
    arrival = newArrival;
    bursts = newBursts;
    weight = newWeight;
    estimate = newEstimate;
    deadline = newDeadline;
    burstCount = newBursts.count();
    burstLeft = newBursts.cpu(0);
  }

  private void forget() {
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
    blocked = 0;
    longestWait = 0;
  }

  public final int id() {
    return id;
  }

  public final long arrival() {
    return arrival;
  }

  public final int weight() {
    return weight;
  }

  /// CPU time its owner says it needs in all.
  public final long estimate() {
    return estimate;
  }

  /// What is left of the estimate; 0 where the task has outrun it.
  public final long estimateLeft() {
    return Math.max(0, estimate - service);
  }

  /// CPU time it truly still needs. Only a clairvoyant policy may ask.
  public final long remaining() {
    return bursts.service() - service;
  }

  /// When it has to be done; [Long#MAX_VALUE] for never.
  public final long deadline() {
    return deadline;
  }

  public final TaskState state() {
    return state;
  }

  /// CPU time it has had so far.
  public final long service() {
    return service;
  }

  /// The core it runs or last ran on; -1 before its first run.
  public final int core() {
    return core;
  }

  /// When it entered its present state.
  public final long since() {
    return since;
  }

  /// CPU time until its next I/O or its end.
  public final long burstLeft() {
    return burstLeft;
  }

  /// When its first service began; -1 before that.
  public final long firstRun() {
    return firstRun;
  }

  /// When it was done; -1 before that.
  public final long finish() {
    return state == TaskState.DONE ? since : -1;
  }

  /// Time it has spent blocked.
  public final long blocked() {
    return blocked;
  }

  /// The longest time it was ready without a break, so far.
  public final long longestWait() {
    return longestWait;
  }

  /// It has come in, or its I/O is done, or it lost its core.
  public final void ready(long now) {
    if (state == TaskState.BLOCKED) {
      blocked += now - since;
    }
    enter(TaskState.READY, now);
  }

  /// It gets a core.
  ///
  /// @param start when its service begins, after the switch to it
  public final void run(int newCore, long now, long start) {
    longestWait = Math.max(longestWait, now - since);
    enter(TaskState.RUNNING, now);
    core = newCore;
    if (firstRun < 0) {
      firstRun = start;
    }
  }

  /// It had the CPU for this long.
  public final void serve(long time) {
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
  public final long block(long now) {
    enter(TaskState.BLOCKED, now);
    long ioTime = bursts.io(burst);
    burst++;
    burstLeft = bursts.cpu(burst);
    return ioTime;
  }

  /// Whether nothing follows the present CPU burst.
  public final boolean inLastBurst() {
    return burst == burstCount - 1;
  }

  /// It has had all it asked for.
  public final void finish(long now) {
    enter(TaskState.DONE, now);
  }

  private void enter(TaskState next, long now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(this + ": cannot become " + next);
    }
    state = next;
    since = now;
  }

  @Override
  public final String toString() {
    return "task " + id + " (" + state + ")";
  }
}

package sluice.scheduling.experiment;

import java.util.List;
import java.util.stream.IntStream;
import sluice.scheduling.Job;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// When each program began to compute, and when it was done with it.
final class Computing {
  private final long[] began;
  private final long[] done;

  private Computing(long[] began, long[] done) {
    this.began = began;
    this.done = done;
  }

  /// By program; not to be changed.
  long[] began() {
    return began;
  }

  /// By program; not to be changed.
  long[] done() {
    return done;
  }

  /// All programs at once, from when they are on tape.
  static Computing together(
      List<Program> programs, long[] ready, Regime regime, RegimeOptions options) {
    Machine machine = Machine.of(1).withSwitchCost(options.switchCost());
    Schedule schedule =
        new Simulator(machine, jobs(programs, ready)).run(queue -> options.policy(regime));
    return new Computing(
        IntStream.range(0, ready.length)
            .mapToLong(program -> ready[program] + schedule.response(program))
            .toArray(),
        IntStream.range(0, ready.length).mapToLong(schedule::finish).toArray());
  }

  /// One program after the other, each by itself on the machine.
  ///
  /// @param before what the machine does for each program before it computes
  /// @param after and what afterwards
  static Computing inTurn(
      List<Program> programs, long[] ready, long[] before, long[] after, RegimeOptions options) {
    Schedule alone = alone(programs, options);
    long[] began = new long[ready.length];
    long[] done = new long[ready.length];
    long free = 0;
    for (int i = 0; i < ready.length; i++) {
      began[i] = Math.max(free, ready[i]) + before[i];
      done[i] = began[i] + alone.finish(i);
      free = done[i] + after[i];
    }
    return new Computing(began, done);
  }

  /// Each program from time 0 on a core of its own.
  private static Schedule alone(List<Program> programs, RegimeOptions options) {
    return new Simulator(Machine.of(programs.size()), jobs(programs, new long[programs.size()]))
        .run(queue -> options.policy(Regime.OFFLINE_BATCH));
  }

  private static List<Job> jobs(List<Program> programs, long[] ready) {
    return IntStream.range(0, ready.length)
        .mapToObj(program -> Job.of(program, ready[program], programs.get(program).bursts()))
        .toList();
  }
}

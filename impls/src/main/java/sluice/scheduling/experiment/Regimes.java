package sluice.scheduling.experiment;

import java.util.Arrays;
import java.util.List;

/// Runs one set of programs under each [Regime] in turn.
///
/// From one user to on-line batch to off-line batch the CPU's utilisation never falls, nor from
/// there to multiprogramming and to time-sharing while switches are free: with any order of service
/// that leaves the CPU idle only while every program in memory waits for I/O, a stretch of work
/// takes no longer than its programs need one after the other. Between the last two, either may be
/// ahead on a single set. Time-sharing gains where short programs, let in between, get their I/O
/// under way.
public final class Regimes {
  private Regimes() {}

  /// All regimes, in the order of history.
  ///
  /// @param programs in the order they were handed in, at least one
  public static List<RegimeResult> compare(List<Program> programs, RegimeOptions options) {
    if (programs.isEmpty()) {
      throw new IllegalArgumentException("regimes: expected a program, got none");
    }
    return Arrays.stream(Regime.values()).map(regime -> run(regime, programs, options)).toList();
  }

  private static RegimeResult run(Regime regime, List<Program> programs, RegimeOptions options) {
    long[] none = new long[programs.size()];
    return switch (regime) {
      case ONE_USER -> attended(regime, programs, options.setUp(), options);
      case ONLINE_BATCH -> attended(regime, programs, 0, options);
      case OFFLINE_BATCH -> {
        long[] ready = Satellite.read(programs);
        yield besideSatellite(
            regime, programs, Computing.inTurn(programs, ready, none, none, options));
      }
      case MULTIPROGRAMMING, TIME_SHARING -> {
        long[] ready = Satellite.read(programs);
        yield besideSatellite(
            regime, programs, Computing.together(programs, ready, regime, options));
      }
    };
  }

  /// The machine reads and prints by itself.
  private static RegimeResult attended(
      Regime regime, List<Program> programs, long setUp, RegimeOptions options) {
    long[] before = programs.stream().mapToLong(program -> setUp + program.input()).toArray();
    long[] after = programs.stream().mapToLong(Program::output).toArray();
    Computing computing =
        Computing.inTurn(programs, new long[before.length], before, after, options);
    long[] printed = computing.done().clone();
    Arrays.setAll(printed, program -> printed[program] + after[program]);
    return result(regime, programs, computing, printed, last(printed));
  }

  private static RegimeResult besideSatellite(
      Regime regime, List<Program> programs, Computing computing) {
    long[] printed = Satellite.print(programs, computing.done());
    return result(regime, programs, computing, printed, last(computing.done()));
  }

  private static RegimeResult result(
      Regime regime, List<Program> programs, Computing computing, long[] printed, long makespan) {
    long service = programs.stream().mapToLong(program -> program.bursts().service()).sum();
    return new RegimeResult(
        regime,
        makespan,
        last(printed),
        (double) service / makespan,
        Arrays.stream(printed).average().orElseThrow(),
        Arrays.stream(computing.began()).average().orElseThrow());
  }

  private static long last(long[] times) {
    return Arrays.stream(times).max().orElseThrow();
  }
}

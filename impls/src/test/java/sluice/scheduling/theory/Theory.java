package sluice.scheduling.theory;

import java.util.function.DoubleUnaryOperator;

/// Mean turnarounds that queueing theory knows, in mean service times. Arrivals are Poisson, their
/// rate is given in the same unit.
final class Theory {
  /// Beyond that exponential sizes hardly occur.
  private static final double FAR = 60;

  private static final int STEPS = 60_000;

  private Theory() {}

  /// Pollaczek and Khinchine: one core, first come, first served.
  ///
  /// @param secondMoment of the sizes
  static double oneCore(double rate, double secondMoment) {
    return 1 + rate * secondMoment / 2 / (1 - rate);
  }

  /// Erlang C: exponential sizes on several cores.
  static double cores(int cores, double rate) {
    double term = 1;
    double sum = 0;
    for (int k = 0; k < cores; k++) {
      sum += term;
      term *= rate / (k + 1);
    }
    double last = term * cores / (cores - rate);
    double waits = last / (sum + last);
    return 1 + waits / (cores - rate);
  }

  /// The shortest job first, without interruption: Phipps, for exponential sizes.
  static double shortestJobFirst(double rate) {
    double residual = rate; // half the rate times the second moment, which is 2
    double[] load = integrals(x -> rate * x * Math.exp(-x));
    double wait = 0;
    for (int i = 0; i <= STEPS; i++) {
      wait += weight(i) * Math.exp(-x(i)) * residual / Math.pow(1 - load[i], 2);
    }
    return 1 + wait;
  }

  /// The shortest remaining time first: Schrage and Miller, for exponential sizes.
  static double shortestRemaining(double rate) {
    double[] load = integrals(x -> rate * x * Math.exp(-x));
    double[] square = integrals(x -> rate * x * x * Math.exp(-x));
    double[] residence = new double[STEPS + 1];
    for (int i = 1; i <= STEPS; i++) {
      residence[i] =
          residence[i - 1] + FAR / STEPS * (1 / (1 - load[i - 1]) + 1 / (1 - load[i])) / 2;
    }
    double turnaround = 0;
    for (int i = 0; i <= STEPS; i++) {
      double larger = rate * x(i) * x(i) * Math.exp(-x(i));
      double wait = (square[i] + larger) / 2 / Math.pow(1 - load[i], 2);
      turnaround += weight(i) * Math.exp(-x(i)) * (wait + residence[i]);
    }
    return turnaround;
  }

  /// Cobham: the wait of a class that is never interrupted, with exponential sizes of mean 1.
  ///
  /// @param above the load of all higher classes
  /// @param upTo the same with this class
  /// @param all the load of all classes
  static double classUninterrupted(double above, double upTo, double all) {
    return 1 + all / (1 - above) / (1 - upTo);
  }

  /// White and Christie: the same where higher classes interrupt and the work is resumed.
  static double classInterrupted(double above, double upTo) {
    return 1 / (1 - above) + upTo / (1 - above) / (1 - upTo);
  }

  /// The part of time that a core is busy with so many tasks, each of which computes and waits for
  /// a device of its own by turns for exponential times: the machine repair model.
  ///
  /// @param ratio of the mean computation to the mean wait
  static double busy(int tasks, double ratio) {
    double term = 1;
    double sum = 1;
    for (int k = 0; k < tasks; k++) {
      term *= (tasks - k) * ratio;
      sum += term;
    }
    return 1 - 1 / sum;
  }

  private static double x(int i) {
    return FAR * i / STEPS;
  }

  private static double weight(int i) {
    return FAR / STEPS * (i == 0 || i == STEPS ? 0.5 : 1);
  }

  /// The integrals from 0 to each step, by trapezia.
  private static double[] integrals(DoubleUnaryOperator density) {
    double[] sums = new double[STEPS + 1];
    for (int i = 1; i <= STEPS; i++) {
      double step = density.applyAsDouble(x(i - 1)) + density.applyAsDouble(x(i));
      sums[i] = sums[i - 1] + FAR / STEPS * step / 2;
    }
    return sums;
  }
}

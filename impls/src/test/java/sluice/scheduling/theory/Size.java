package sluice.scheduling.theory;

import java.util.SplittableRandom;

/// A distribution of service times of mean 1, from the inverse of its distribution function.
interface Size {
  Size EXPONENTIAL = random -> -Math.log1p(-random.nextDouble());

  Size CONSTANT = random -> 1;

  /// Nine short ones for every long one.
  Size BIMODAL = random -> random.nextInt(10) < 9 ? 0.5 : 5.5;

  /// As many short ones as long ones.
  Size EVEN = random -> random.nextBoolean() ? 0.4 : 1.6;

  double next(SplittableRandom random);
}

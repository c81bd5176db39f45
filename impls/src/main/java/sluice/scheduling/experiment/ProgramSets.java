package sluice.scheduling.experiment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sluice.scheduling.Bursts;
import sluice.scheduling.PeriodicBursts;

/// Sets of programs to compare regimes by.
public final class ProgramSets {
  private ProgramSets() {}

  /// Four rounds of a program that computes for long, one that does both, and one that does little
  /// but I/O.
  public static List<Program> standard() {
    return IntStream.range(0, 4)
        .boxed()
        .flatMap(
            round ->
                Stream.of(
                    new Program(20, new PeriodicBursts(300 + 20L * round, 100, 10), 20),
                    new Program(20, new PeriodicBursts(100, 20, 20), 20),
                    new Program(20, new PeriodicBursts(60, 5, 25), 20)))
        .toList();
  }

  /// Programs by chance, the same ones for the same seed: between mostly computing and mostly I/O.
  public static List<Program> random(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Stream.generate(
            () -> new Program(random.nextLong(50), bursts(random), random.nextLong(50)))
        .limit(count)
        .toList();
  }

  private static Bursts bursts(SplittableRandom random) {
    return new PeriodicBursts(
        1 + random.nextLong(300), 1 + random.nextLong(60), random.nextLong(80));
  }
}

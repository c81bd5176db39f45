package sluice.scheduling.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A machine with a card reader and a printer, each of which does one thing at a time, beside all
/// others.
final class Satellite {
  private Satellite() {}

  /// When each program is on tape, read in their order.
  static long[] read(List<Program> programs) {
    long[] ready = programs.stream().mapToLong(Program::input).toArray();
    Arrays.parallelPrefix(ready, Long::sum);
    return ready;
  }

  /// When each program's results are on paper, printed in the order of completion.
  static long[] print(List<Program> programs, long[] done) {
    long[] printed = new long[done.length];
    int[] order =
        IntStream.range(0, done.length)
            .boxed()
            .sorted(Comparator.comparingLong(program -> done[program]))
            .mapToInt(program -> program)
            .toArray();
    long free = 0;
    for (int program : order) {
      free = Math.max(free, done[program]) + programs.get(program).output();
      printed[program] = free;
    }
    return printed;
  }
}

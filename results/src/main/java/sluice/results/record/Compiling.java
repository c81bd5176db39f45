package sluice.results.record;

/// Tells which forks were still being compiled while they measured. It can be told where the kernel
/// counts the processor time of each thread.
public final class Compiling {
  /// The key of what the compilers of a fork's JVM kept busy, in per cent of a processor.
  public static final String FORK = "compiling";

  /// The key of what those of the server's JVM kept busy, likewise.
  public static final String SERVER = "serverCompiling";

  /// A fork whose benchmark is warm goes on to compile what surrounds it, up to a tenth of a
  /// processor.
  private static final double MUCH = 15;

  /// The criterion, for the reader.
  public static final String EXPLANATION =
      ("compiling: forks, of all, that were not warm: the JIT compilers of an end kept more than"
              + " %.0f %% of a processor busy while it was measured; they count all the same.")
          .formatted(MUCH);

  private Compiling() {}

  /// How many of a cell's forks were.
  public static long forks(CellResult result) {
    return result.forks().stream().filter(Compiling::of).count();
  }

  private static boolean of(Fork fork) {
    return fork.mean(FORK).orElse(0) > MUCH || fork.mean(SERVER).orElse(0) > MUCH;
  }
}

package sluice.scheduling;

/// What a task asks for that only running it will tell, as on real cores: every CPU burst may be
/// the last one, each has no bound, and how long an I/O takes is known when it is issued. Extended
/// by what is run.
public abstract non-sealed class OpenBursts implements Bursts {
  @Override
  public final int count() {
    return Integer.MAX_VALUE;
  }

  @Override
  public final long cpu(int index) {
    return Long.MAX_VALUE;
  }

  /// 0: whoever drives the task knows better.
  @Override
  public final long io(int index) {
    return 0;
  }

  /// [Long#MAX_VALUE]: not even a clairvoyant policy knows.
  @Override
  public final long service() {
    return Long.MAX_VALUE;
  }
}

package sluice.scheduling;

/// What a task asks for that only running it will tell, as on real cores: every CPU burst may be
/// the last one, each has no bound, and how long an I/O takes is known when it is issued.
public enum OpenBursts implements Bursts {
  OPEN;

  @Override
  public int count() {
    return Integer.MAX_VALUE;
  }

  @Override
  public long cpu(int index) {
    return Long.MAX_VALUE;
  }

  /// 0: whoever drives the task knows better.
  @Override
  public long io(int index) {
    return 0;
  }

  /// [Long#MAX_VALUE]: not even a clairvoyant policy knows.
  @Override
  public long service() {
    return Long.MAX_VALUE;
  }
}

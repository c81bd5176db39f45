package sluice.scheduling;

/// An I/O after every so many units of CPU time; one that would fall on the very end is not issued.
///
/// @param service CPU time in all
/// @param every CPU time between two I/Os; 0 for no I/O at all
/// @param ioTime how long each I/O takes
public record PeriodicBursts(long service, long every, long ioTime) implements Bursts {
  public PeriodicBursts {
    require("service", service);
    require("I/O interval", every);
    require("I/O time", ioTime);
    if (every > 0 && (service - 1) / every >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "expected fewer than 2^31 I/Os, got one every " + every + " of " + service);
    }
  }

  /// CPU time without any I/O.
  public static PeriodicBursts cpuOnly(long service) {
    return new PeriodicBursts(service, 0, 0);
  }

  private static void require(String what, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(what + ": expected 0 or more, got " + value);
    }
  }

  @Override
  public int count() {
    return every == 0 || service == 0 ? 1 : (int) ((service - 1) / every) + 1;
  }

  @Override
  public long cpu(int index) {
    return every == 0 ? service : Math.min(every, service - index * every);
  }

  @Override
  public long io(int index) {
    return ioTime;
  }
}

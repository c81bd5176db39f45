package sluice.bench.transfer.load;

import java.util.regex.Pattern;
import sluice.transfer.frame.Traffic;

/// What a server process has done since it started.
///
/// @param receives receive calls that brought bytes
/// @param bytes bytes received
/// @param directBytes bytes of bodies that never passed through a buffer of the process
/// @param units frames and messages received whole
/// @param checksums sum, modulo 2^64, of the CRC32C of the bodies for which one was computed
/// @param cpuNanos processor time of the whole process, user and system
/// @param allocatedBytes bytes allocated on the heap by all its threads
public record ServerStats(
    long receives,
    long bytes,
    long directBytes,
    long units,
    long checksums,
    long cpuNanos,
    long allocatedBytes) {
  private static final Pattern NUMBER = Pattern.compile("\"\\w+\":(-?\\d+)");

  /// What this process has done.
  public static ServerStats of(Traffic traffic, ProcessMeter meter) {
    return new ServerStats(
        traffic.receives().sum(),
        traffic.bytes().sum(),
        traffic.directBytes().sum(),
        traffic.units().sum(),
        traffic.checksums().sum(),
        meter.cpuNanos(),
        meter.allocatedBytes());
  }

  /// These figures as a line of JSON. Written and read by hand, because a JSON library would take
  /// longer to load than everything else a server does to start.
  public String toJson() {
    return "{\"receives\":%d,\"bytes\":%d,\"directBytes\":%d,\"units\":%d,\"checksums\":%d,\"cpuNanos\":%d,\"allocatedBytes\":%d}"
        .formatted(receives, bytes, directBytes, units, checksums, cpuNanos, allocatedBytes);
  }

  /// Reads what [#toJson] wrote.
  ///
  /// @throws IllegalArgumentException where it is something else
  public static ServerStats parse(String json) {
    long[] numbers =
        NUMBER.matcher(json).results().mapToLong(n -> Long.parseLong(n.group(1))).toArray();
    if (numbers.length != 7) {
      throw new IllegalArgumentException("server: expected its counters, got: " + json);
    }
    return new ServerStats(
        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
  }

  /// What was done since an earlier moment.
  public ServerStats since(ServerStats earlier) {
    return new ServerStats(
        receives - earlier.receives,
        bytes - earlier.bytes,
        directBytes - earlier.directBytes,
        units - earlier.units,
        checksums - earlier.checksums,
        cpuNanos - earlier.cpuNanos,
        allocatedBytes - earlier.allocatedBytes);
  }
}

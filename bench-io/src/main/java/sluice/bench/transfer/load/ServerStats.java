package sluice.bench.transfer.load;

import java.util.Optional;
import sluice.transfer.frame.Traffic;

/// What a server process has done since it started.
///
/// @param receives receive calls that brought bytes
/// @param bytes bytes received
/// @param directBytes bytes of bodies that never passed through a buffer of the process
/// @param units frames and messages received whole
/// @param checksums sum, modulo 2^64, of the CRC32C of the bodies for which one was computed
/// @param usage what the process has used
public record ServerStats(
    long receives, long bytes, long directBytes, long units, long checksums, ProcessUsage usage) {
  private static final int NUMBERS = 9;

  /// What this process has done.
  public static ServerStats of(Traffic traffic, ProcessMeter meter) {
    return new ServerStats(
        traffic.receives().sum(),
        traffic.bytes().sum(),
        traffic.directBytes().sum(),
        traffic.units().sum(),
        traffic.checksums().sum(),
        meter.usage());
  }

  /// These figures as a line of JSON. Written and read by hand, because a JSON library would take
  /// longer to load than everything else a server does to start.
  public String toJson() {
    String switches =
        usage
            .switches()
            .map(
                counts ->
                    ",\"voluntary\":"
                        + counts.voluntary()
                        + ",\"involuntary\":"
                        + counts.involuntary())
            .orElse("");
    return "{\"receives\":"
        + receives
        + ",\"bytes\":"
        + bytes
        + ",\"directBytes\":"
        + directBytes
        + ",\"units\":"
        + units
        + ",\"checksums\":"
        + checksums
        + ",\"cpuNanos\":"
        + usage.cpuNanos()
        + ",\"allocatedBytes\":"
        + usage.allocatedBytes()
        + ",\"collectionMillis\":"
        + usage.collectionMillis()
        + ",\"compilerNanos\":"
        + usage.compilerNanos()
        + switches
        + "}";
  }

  /// Reads what [#toJson] wrote.
  ///
  /// @throws IllegalArgumentException where it is something else
  public static ServerStats parse(String json) {
    String[] fields = json.split(",", -1);
    boolean switches = fields.length == NUMBERS + 2;
    if (fields.length != NUMBERS && !switches) {
      throw unexpected(json);
    }
    long[] numbers = new long[fields.length];
    for (int i = 0; i < fields.length; i++) {
      numbers[i] = number(fields[i], json);
    }
    return new ServerStats(
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        new ProcessUsage(
            numbers[5],
            numbers[6],
            numbers[7],
            numbers[8],
            switches
                ? Optional.of(new ContextSwitches(numbers[9], numbers[10]))
                : Optional.empty()));
  }

  /// @param field a name and a number, and the end of the object after the last one
  private static long number(String field, String json) {
    int end = field.endsWith("}") ? field.length() - 1 : field.length();
    try {
      return Long.parseLong(field, field.indexOf(':') + 1, end, 10);
    } catch (NumberFormatException e) {
      throw unexpected(json);
    }
  }

  private static IllegalArgumentException unexpected(String json) {
    return new IllegalArgumentException("server: expected its counters, got: " + json);
  }

  /// What was done since an earlier moment.
  public ServerStats since(ServerStats earlier) {
    return new ServerStats(
        receives - earlier.receives,
        bytes - earlier.bytes,
        directBytes - earlier.directBytes,
        units - earlier.units,
        checksums - earlier.checksums,
        usage.since(earlier.usage));
  }
}

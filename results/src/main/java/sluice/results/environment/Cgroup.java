package sluice.results.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What the control groups of this process, of either version, grant it. A group's limit holds for
/// all below it, so the smallest on the way up to the root counts.
record Cgroup(SystemFiles files) {
  private static final Path MOUNT = Path.of("sys/fs/cgroup");
  private static final String UNLIMITED = "max";

  /// Version 1 writes a limit of about 2^63 where there is none.
  private static final double NO_LIMIT = 1L << 60;

  /// How many processors' time it may use; empty where that is not limited.
  OptionalDouble processors() {
    return Stream.concat(
            files("", "cpu.max").map(file -> files.text(file).value().orElse(UNLIMITED)),
            files("cpu", "cpu.cfs_quota_us").map(this::quotaAndPeriod))
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .mapToDouble(parts -> number(parts[0]) / number(parts[1]))
        .filter(processors -> processors > 0)
        .min();
  }

  /// How many bytes of memory it may use; empty where that is not limited.
  OptionalLong memory() {
    return Stream.concat(files("", "memory.max"), files("memory", "memory.limit_in_bytes"))
        .flatMap(file -> files.text(file).value().stream())
        .mapToDouble(Cgroup::number)
        .filter(bytes -> bytes > 0 && bytes < NO_LIMIT)
        .mapToLong(bytes -> (long) bytes)
        .min();
  }

  /// In version 1 these are two files.
  private String quotaAndPeriod(String quota) {
    Path period = Path.of(quota).resolveSibling("cpu.cfs_period_us");
    return "%s %s".formatted(files.text(quota), files.text(period.toString()));
  }

  /// Not a number where there is no limit.
  private static double number(String digits) {
    return digits.matches("\\d+") ? Double.parseDouble(digits) : Double.NaN;
  }

  /// A file of this process's group and of those above it, as far as there is one.
  ///
  /// @param controller in version 1; empty for version 2, which has one tree for all
  private Stream<String> files(String controller, String name) {
    return files.lines("proc/self/cgroup").stream()
        .map(line -> line.split(":", 3))
        .filter(parts -> parts.length == 3)
        .filter(parts -> List.of(parts[1].split(",", -1)).contains(controller))
        .flatMap(parts -> mounts(parts[1]).flatMap(mount -> upwards(mount, parts[2])))
        .map(directory -> directory.resolve(name).toString())
        .filter(files::exists);
  }

  /// Controllers that share a tree are mounted under both names, or under their own.
  private static Stream<Path> mounts(String controllers) {
    return controllers.isEmpty()
        ? Stream.of(MOUNT, MOUNT.resolve("unified"))
        : Stream.concat(Stream.of(controllers), Stream.of(controllers.split(",", -1)))
            .distinct()
            .map(MOUNT::resolve);
  }

  private static Stream<Path> upwards(Path mount, String group) {
    Path lowest = mount.resolve(group.substring(1)).normalize();
    return Stream.iterate(lowest, path -> path.startsWith(mount), Path::getParent);
  }
}

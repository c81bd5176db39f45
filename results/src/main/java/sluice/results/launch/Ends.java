package sluice.results.launch;

import java.util.List;
import java.util.Optional;

/// Where the user wants the server and the load to run.
///
/// @param serverCores the server's processors; empty: the suite decides
/// @param loadCores the load's processors; empty: the suite decides
/// @param serverHost the host that starts the servers; empty: this one
public record Ends(
    List<Integer> serverCores, List<Integer> loadCores, Optional<HostPort> serverHost) {
  /// The suite decides.
  public static final Ends ANY = new Ends(List.of(), List.of(), Optional.empty());

  static final String SERVER_CORES = "server-cores";
  static final String LOAD_CORES = "load-cores";
  static final String SERVER_HOST = "server-host";

  public Ends {
    serverCores = List.copyOf(serverCores);
    loadCores = List.copyOf(loadCores);
  }

  /// Reads lists of processors such as `0-3,8`, and `HOST:PORT`; blank means that the suite
  /// decides.
  ///
  /// @throws MisuseException if a value is not understood
  static Ends parse(String serverCores, String loadCores, String serverHost) {
    return new Ends(
        processors(SERVER_CORES, serverCores),
        processors(LOAD_CORES, loadCores),
        serverHost.isEmpty() ? Optional.empty() : Optional.of(host(serverHost)));
  }

  private static HostPort host(String text) {
    try {
      return HostPort.parse(text);
    } catch (IllegalArgumentException e) {
      throw new MisuseException(SERVER_HOST + ": " + e.getMessage());
    }
  }

  private static List<Integer> processors(String option, String list) {
    if (list.isEmpty()) {
      return List.of();
    }
    return Affinity.read(list)
        .orElseThrow(
            () ->
                new MisuseException(
                    "%s: expected processors such as 0-3,8; got '%s'".formatted(option, list)));
  }

  /// Holds what is asked for against what this process may use.
  ///
  /// @param pinning whether processes can be pinned here
  /// @throws MisuseException where that is less
  void check(List<Integer> allowed, boolean pinning) {
    // Those of another host's server are that host's to judge.
    if (serverHost.isEmpty()) {
      check(SERVER_CORES, serverCores, allowed, pinning);
    }
    check(LOAD_CORES, loadCores, allowed, pinning);
  }

  private static void check(
      String option, List<Integer> wanted, List<Integer> allowed, boolean pinning) {
    if (!wanted.isEmpty() && !pinning) {
      throw new MisuseException(option + ": nothing can be pinned here, there is no taskset");
    }
    complaint(wanted, allowed)
        .ifPresent(
            complaint -> {
              throw new MisuseException(option + ": " + complaint);
            });
  }

  /// Which of the processors wanted are not among those allowed, and what those are, in one line.
  public static Optional<String> complaint(List<Integer> wanted, List<Integer> allowed) {
    List<Integer> missing = wanted.stream().filter(cpu -> !allowed.contains(cpu)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "processor %s is not available; there is %s"
                .formatted(Affinity.ranges(missing), Affinity.ranges(allowed)));
  }
}

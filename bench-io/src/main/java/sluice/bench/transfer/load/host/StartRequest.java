package sluice.bench.transfer.load.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sluice.bench.transfer.load.ServerSpec;
import sluice.results.launch.Affinity;
import sluice.results.launch.Ends;
import sluice.transfer.FramingServerProvider;

/// Asks for a server of the catalogue, by a line of words. Nothing that it says becomes a command,
/// a path or an option of a JVM.
///
/// @param cpus the processors it is pinned to while it is measured; empty: none in particular
record StartRequest(
    String server, String service, String sink, int chunk, int backlog, List<Integer> cpus) {
  static final String WORD = "start";

  private static final String FORM =
      WORD + " SERVER message|transfer discard|checksum|file CHUNK BACKLOG PROCESSORS|-";
  private static final String NO_CPUS = "-";
  private static final int MAX_CHUNK = 64 << 20;
  private static final int WORDS = 7;

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException with what is wrong, in one line
  static StartRequest parse(String line) {
    String[] words = line.split(" +", -1);
    if (words.length != WORDS || !words[0].equals(WORD)) {
      throw new IllegalArgumentException("expected \"" + FORM + "\"");
    }
    return new StartRequest(
        server(words[1]),
        oneOf("service", Set.of("message", "transfer"), words[2]),
        oneOf("sink", Set.of("discard", "checksum", "file"), words[3]),
        number("chunk", words[4], MAX_CHUNK),
        number("backlog", words[5], Integer.MAX_VALUE),
        cpus(words[6]));
  }

  private static String server(String name) {
    FramingServerProvider provider = FramingServerProvider.installed().find(name).get();
    provider
        .unavailable()
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(name + ": not available here: " + reason);
            });
    return name;
  }

  private static String oneOf(String what, Set<String> known, String word) {
    if (!known.contains(word)) {
      throw new IllegalArgumentException(
          "%s: expected one of %s, got '%s'"
              .formatted(what, String.join(", ", known.stream().sorted().toList()), word));
    }
    return word;
  }

  private static int number(String what, String word, int max) {
    if (word.matches("[1-9]\\d{0,9}") && Long.parseLong(word) <= max) {
      return Integer.parseInt(word);
    }
    throw new IllegalArgumentException(
        "%s: expected a number from 1 to %d, got '%s'".formatted(what, max, word));
  }

  private static List<Integer> cpus(String word) {
    if (word.equals(NO_CPUS)) {
      return List.of();
    }
    List<Integer> cpus;
    try {
      cpus = Affinity.parse(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("processors: " + e.getMessage(), e);
    }
    Ends.complaint(cpus, Affinity.allowed())
        .ifPresent(
            complaint -> {
              throw new IllegalArgumentException("processors: " + complaint);
            });
    return cpus;
  }

  /// What is to be started.
  ///
  /// @param bind the address it is to listen on, in digits
  ServerSpec spec(String bind) {
    return new ServerSpec(server, service, sink, Path.of(""), chunk, backlog, bind);
  }

  @Override
  public String toString() {
    List<String> words = new ArrayList<>(List.of(WORD, server, service, sink));
    words.addAll(List.of("" + chunk, "" + backlog));
    words.add(cpus.isEmpty() ? NO_CPUS : Affinity.ranges(cpus));
    return String.join(" ", words);
  }
}

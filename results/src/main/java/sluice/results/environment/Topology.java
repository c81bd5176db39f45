package sluice.results.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How some processors share cores and sockets.
///
/// @param processors in the order of their numbers
public record Topology(List<Processor> processors) {
  private static final String CPUS = "sys/devices/system/cpu/cpu";

  /// A processor as the kernel schedules on it: a core, or one of its hardware threads.
  ///
  /// @param number the kernel's
  /// @param core the physical core, unique within a socket
  /// @param socket the package
  public record Processor(int number, int core, int socket) {
    boolean sharesCoreWith(Processor other) {
      return socket == other.socket && core == other.core;
    }
  }

  public Topology {
    processors =
        processors.stream().sorted(Comparator.comparingInt(Processor::number)).distinct().toList();
  }

  /// That of some processors of this machine. Where the kernel does not tell, each is a core of its
  /// own, in one socket.
  public static Topology of(List<Integer> numbers) {
    return of(SystemFiles.OF_THIS_MACHINE, numbers);
  }

  static Topology of(SystemFiles files, List<Integer> numbers) {
    return new Topology(
        numbers.stream()
            .map(
                number ->
                    new Processor(
                        number,
                        read(files, number, "core_id").orElse(number),
                        read(files, number, "physical_package_id").orElse(0)))
            .toList());
  }

  /// Some kernels say -1 for what they do not know.
  private static Optional<Integer> read(SystemFiles files, int number, String file) {
    return files
        .text(CPUS + number + "/topology/" + file)
        .value()
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf);
  }

  /// The numbers of all processors.
  public List<Integer> numbers() {
    return numbers(processors);
  }

  /// The numbers of all processors, one of each physical core first, socket by socket, then the
  /// second of each, and so on: the first `n` share as few cores as `n` can.
  public List<Integer> spread() {
    List<Processor> rest = new ArrayList<>(processors);
    rest.sort(Comparator.comparingInt(Processor::socket).thenComparingInt(Processor::number));
    List<Processor> spread = new ArrayList<>();
    while (!rest.isEmpty()) {
      Set<List<Integer>> cores = new HashSet<>();
      List<Processor> turn =
          rest.stream().filter(p -> cores.add(List.of(p.socket(), p.core()))).toList();
      spread.addAll(turn);
      rest.removeAll(turn);
    }
    return numbers(spread);
  }

  /// Those of some processors that are on no physical core of some others.
  public List<Integer> apart(Collection<Integer> some, Collection<Integer> others) {
    return some.stream()
        .filter(number -> siblings(number).map(Processor::number).noneMatch(others::contains))
        .toList();
  }

  /// Another hardware thread of a processor's core.
  public Optional<Integer> sibling(int number) {
    return siblings(number).map(Processor::number).filter(n -> n != number).findFirst();
  }

  /// A processor of another socket.
  public Optional<Integer> elsewhere(int number) {
    return processors.stream()
        .filter(processor -> processor.socket() != socket(number))
        .map(Processor::number)
        .findFirst();
  }

  /// The socket of a processor; -1 where it is none of these.
  public int socket(int number) {
    return find(number).map(Processor::socket).findFirst().orElse(-1);
  }

  /// All hardware threads of a processor's core, itself too.
  private Stream<Processor> siblings(int number) {
    return find(number).flatMap(one -> processors.stream().filter(one::sharesCoreWith));
  }

  private Stream<Processor> find(int number) {
    return processors.stream().filter(processor -> processor.number() == number);
  }

  private static List<Integer> numbers(List<Processor> some) {
    return some.stream().map(Processor::number).toList();
  }
}

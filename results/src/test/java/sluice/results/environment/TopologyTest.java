package sluice.results.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopologyTest {
  @TempDir private Path root;

  @Test
  void spreadsOverCoresBeforeTheirSecondThreads() throws IOException {
    // Two sockets of two cores with two threads each, numbered as Linux mostly does.
    for (int cpu = 0; cpu < 8; cpu++) {
      processor(cpu, cpu % 4 / 2, "" + cpu % 2);
    }
    Topology topology = topology(8);

    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), topology.spread());
    assertEquals(Optional.of(4), topology.sibling(0));
    assertEquals(Optional.of(2), topology.elsewhere(0));
    assertEquals(List.of(1, 2, 3, 5, 6, 7), topology.apart(topology.numbers(), Set.of(4)));
    assertEquals(0, topology.socket(5));
    assertEquals(1, topology.socket(6));
    assertEquals(-1, topology.socket(8));
  }

  @Test
  void threadsOfOneCoreMayHaveNeighbouringNumbers() throws IOException {
    for (int cpu = 0; cpu < 4; cpu++) {
      processor(cpu, 0, "" + cpu / 2);
    }
    Topology topology = topology(4);

    assertEquals(List.of(0, 2, 1, 3), topology.spread());
    assertEquals(Optional.of(1), topology.sibling(0));
    assertEquals(Optional.empty(), topology.elsewhere(0));
  }

  @Test
  void whatTheKernelDoesNotTellIsACoreOfItsOwn() throws IOException {
    processor(1, -1, "-1");
    Topology topology = topology(3);

    assertEquals(List.of(0, 1, 2), topology.spread());
    assertEquals(Optional.empty(), topology.sibling(1));
    assertEquals(Optional.empty(), topology.elsewhere(1));
  }

  @Test
  void thisMachineHasOne() {
    assertEquals(List.of(0), Topology.of(List.of(0)).numbers());
    assertTrue(Topology.of(List.of(0)).socket(0) >= 0);
  }

  private Topology topology(int processors) {
    return Topology.of(
        new SystemFiles(root), java.util.stream.IntStream.range(0, processors).boxed().toList());
  }

  private void processor(int number, int socket, String core) throws IOException {
    Path directory =
        Files.createDirectories(root.resolve("sys/devices/system/cpu/cpu" + number + "/topology"));
    Files.writeString(directory.resolve("physical_package_id"), socket + "\n");
    Files.writeString(directory.resolve("core_id"), core + "\n");
  }
}

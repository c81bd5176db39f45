package sluice.scheduling.live;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Which processors threads of this process run on. The bytes of a mask are read as on
/// little-endian machines, hence x86-64 and AArch64 only.
public final class CpuAffinity {
  private CpuAffinity() {}

  /// Why threads cannot be pinned on this machine; empty where they can.
  public static Optional<String> unavailable() {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch");
    if (!"Linux".equals(system)) {
      return Optional.of("needs Linux, this is " + system);
    }
    if (!"amd64".equals(machine) && !"aarch64".equals(machine)) {
      return Optional.of("needs x86-64 or AArch64, this is " + machine);
    }
    return Optional.empty();
  }

  /// The processors that the process was started on: those of its first thread, which this package
  /// pins to none.
  public static List<Integer> ofProcess() throws IOException {
    return list(AffinityCalls.get((int) ProcessHandle.current().pid()));
  }

  /// The processors that the calling thread may run on; of a virtual thread, those its carrier may
  /// run on.
  public static List<Integer> ofThread() throws IOException {
    return list(AffinityCalls.get(0));
  }

  /// Confines the calling thread, or the carrier that a virtual one is on, to these processors.
  ///
  /// @throws IOException where the kernel refuses, or grants others than these
  public static void confine(List<Integer> cpus) throws IOException {
    BitSet mask = new BitSet();
    cpus.forEach(mask::set);
    AffinityCalls.set(0, mask);
    List<Integer> granted = ofThread();
    if (!granted.equals(list(mask))) {
      throw new IOException(
          "expected processors " + list(mask) + ", the kernel granted " + granted);
    }
  }

  private static List<Integer> list(BitSet mask) {
    return mask.stream().boxed().toList();
  }
}

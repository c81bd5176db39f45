package sluice.transfer.libc;

import java.util.Locale;
import java.util.Optional;

/// Tells whether [LibC] works on this machine, without loading it.
public final class NativeCalls {
  private NativeCalls() {}

  /// Why not, if so.
  public static Optional<String> unavailable() {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!"Linux".equals(system)) {
      return Optional.of("needs Linux, this is " + system);
    }
    if (!"amd64".equals(machine) && !"aarch64".equals(machine)) {
      return Optional.of("needs x86-64 or AArch64, this is " + machine);
    }
    return Optional.empty();
  }
}

package sluice.transfer.conformance;

import java.io.Serial;

/// Stands for errors of the virtual machine that other people's code brings about: a stack that
/// overflows, a class that is missing.
final class PlantedError extends Error {
  @Serial private static final long serialVersionUID = 1;

  /// Without a trace, because a server may rightly print it.
  PlantedError() {
    super("planted by the conformance kit to see what else it breaks", null, false, false);
  }
}

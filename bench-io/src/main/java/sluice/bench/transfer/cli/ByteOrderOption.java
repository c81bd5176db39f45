package sluice.bench.transfer.cli;

import java.nio.ByteOrder;
import picocli.CommandLine.Option;

/// What both ends have to agree on (W1).
final class ByteOrderOption {
  @Option(
      names = "--byte-order",
      defaultValue = "little",
      description = "Of the length: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private WireByteOrder byteOrder;

  ByteOrder order() {
    return byteOrder.order();
  }
}

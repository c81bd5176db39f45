package sluice.bench.transfer.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sluice.transfer.frame.WireFormat;

/// The options of `serve` that say what it accepts.
final class WireOptions {
  private static final int MOST = Integer.MAX_VALUE - 65;

  @Mixin private ByteOrderOption byteOrder;

  @Option(
      names = "--max-header",
      defaultValue = "64k",
      paramLabel = "BYTES",
      description = "Default ${DEFAULT-VALUE}.")
  private ByteCount maxHeader;

  @Option(names = "--max-body", paramLabel = "BYTES", description = "Default: no limit.")
  private ByteCount maxBody;

  @Option(
      names = "--max-message",
      defaultValue = "1m",
      paramLabel = "BYTES",
      description = "Default ${DEFAULT-VALUE}.")
  private ByteCount maxMessage;

  WireFormat format() {
    return new WireFormat(
        byteOrder.order(),
        maxHeader.within("--max-header", 1, MOST),
        maxBody == null ? Long.MAX_VALUE : maxBody.bytes(),
        maxMessage.within("--max-message", 0, MOST));
  }
}

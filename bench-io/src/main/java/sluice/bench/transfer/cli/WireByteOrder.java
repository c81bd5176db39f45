package sluice.bench.transfer.cli;

import java.nio.ByteOrder;
import java.util.Locale;

/// Byte orders of the length, by the names the command line has for them.
enum WireByteOrder {
  LITTLE(ByteOrder.LITTLE_ENDIAN),
  BIG(ByteOrder.BIG_ENDIAN);

  private final ByteOrder order;

  WireByteOrder(ByteOrder order) {
    this.order = order;
  }

  ByteOrder order() {
    return order;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package sluice.bench.transfer.cli;

import java.util.Locale;

/// The services, by the names the command line has for them.
enum ServiceName {
  TRANSFER,
  MESSAGE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

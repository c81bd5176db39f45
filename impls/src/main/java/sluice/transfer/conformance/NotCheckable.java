package sluice.transfer.conformance;

import java.io.Serial;

/// A rule that this machine gives no means to check.
public final class NotCheckable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  NotCheckable(String reason) {
    super(reason);
  }
}

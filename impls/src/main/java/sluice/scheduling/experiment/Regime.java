package sluice.scheduling.experiment;

/// The ways in which computers were run, in the order of history.
public enum Regime {
  /// Users come to the machine one after the other; each sets it up, feeds in a program, waits for
  /// its run, and takes the printout. The CPU waits for all of it.
  ONE_USER("one user at a time"),
  /// Programs are fed in as one stack. Nobody sets up anything in between, but the CPU still waits
  /// for the card reader and the printer.
  ONLINE_BATCH("on-line batch"),
  /// A satellite machine reads cards to tape and prints from tape, both beside the computing. Tape
  /// is so much faster than either that its own time is neglected. A program still has the machine
  /// to itself, and the CPU waits for its I/O.
  OFFLINE_BATCH("off-line batch"),
  /// All programs that are on tape are in memory; the CPU turns to another one on I/O.
  MULTIPROGRAMMING("multiprogramming"),
  /// As before; besides, the CPU turns to another one when a quantum is used up.
  TIME_SHARING("time-sharing");

  private final String title;

  Regime(String title) {
    this.title = title;
  }

  /// The name in tables.
  public String title() {
    return title;
  }
}

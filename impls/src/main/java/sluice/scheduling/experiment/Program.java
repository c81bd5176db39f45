package sluice.scheduling.experiment;

import sluice.scheduling.Bursts;

/// What a user hands in at time 0. Times are in one unit.
///
/// @param input how long the card reader takes for its code and data
/// @param bursts its computing, with the I/O it does on the way
/// @param output how long the printer takes for its results
public record Program(long input, Bursts bursts, long output) {
  public Program {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException(
          "program: expected input and output >= 0, got " + input + " and " + output);
    }
  }
}

package sluice.scheduling.workload;

/// A line of a file of jobs, whose cells are read here so that all complaints are worded alike.
///
/// @param source the file's name
/// @param line from 1
record Place(String source, long line) {
  /// Beyond any real time, and so small that sums and virtual times stay exact.
  static final long MOST = 1L << 53;

  long whole(String column, String text, long least, long most) throws WorkloadException {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // reported below, like a number out of range
    }
    throw wrong(
        "column "
            + column
            + ": expected a whole number from "
            + least
            + " to "
            + most
            + ", got "
            + (text.isEmpty() ? "nothing" : text));
  }

  WorkloadException wrong(String what) {
    return new WorkloadException(source + ", line " + line + ": " + what);
  }
}

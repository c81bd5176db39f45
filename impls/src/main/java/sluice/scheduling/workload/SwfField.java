package sluice.scheduling.workload;

import java.util.Locale;

/// The fields of the Standard Workload Format that are read here.
enum SwfField {
  SUBMIT_TIME(2),
  RUN_TIME(4),
  ALLOCATED_PROCESSORS(5),
  REQUESTED_PROCESSORS(8),
  REQUESTED_TIME(9),
  STATUS(11);

  /// How many fields a line has.
  static final int COUNT = 18;

  /// What stands for a value that is not known.
  static final long MISSING = -1;

  private final int number;

  SwfField(int number) {
    this.number = number;
  }

  long in(String[] fields, Place place) throws WorkloadException {
    return place.whole(
        number + " (" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")",
        fields[number - 1],
        MISSING,
        Place.MOST);
  }
}

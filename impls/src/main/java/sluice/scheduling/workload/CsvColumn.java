package sluice.scheduling.workload;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The columns a CSV file of jobs may have.
enum CsvColumn {
  ARRIVAL(0, Place.MOST),
  SERVICE(0, Place.MOST),
  IO_EVERY(0, Place.MOST),
  IO_TIME(0, Place.MOST),
  WEIGHT(1, Integer.MAX_VALUE),
  ESTIMATE(0, Place.MOST),
  DEADLINE(0, Place.MOST);

  final long least;
  final long most;

  CsvColumn(long least, long most) {
    this.least = least;
    this.most = most;
  }

  boolean required() {
    return this == ARRIVAL || this == SERVICE;
  }

  /// As the header line has it.
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CsvColumn named(String title, Place header) throws WorkloadException {
    for (CsvColumn column : values()) {
      if (column.title().equals(title)) {
        return column;
      }
    }
    throw header.wrong(
        "expected a header line with columns among "
            + titles()
            + ", got "
            + (title.isEmpty() ? "one without a name" : title));
  }

  static String titles() {
    return Arrays.stream(values()).map(CsvColumn::title).collect(Collectors.joining(","));
  }
}

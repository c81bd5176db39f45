package sluice.scheduling.workload;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sluice.scheduling.PeriodicBursts;

/// Reads jobs from comma-separated values (RFC 4180), one a line under a header line that names the
/// columns, in any order: `arrival` and `service`, and where wanted
///
/// - `io_every`: CPU time after which a job does an I/O each time; 0, the default, for never
/// - `io_time`: how long each I/O takes; 0 by default
/// - `weight`: 1 by default
/// - `estimate`: the CPU time its owner claims; the truth by default
/// - `deadline`: a point in time; none by default
///
/// All are whole numbers. An empty cell, or a line that ends early, stands for the default. Empty
/// lines are passed over.
public final class CsvWorkload {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreSurroundingSpaces(true).get();

  private final String source;
  private final CSVParser parser;
  private final JobList jobs = new JobList();

  private CsvWorkload(String source, CSVParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /// Reads all jobs.
  ///
  /// @param source the file's name, for messages
  /// @param reader is left open
  /// @throws WorkloadException where a line is not as it should be, or there is no job
  /// @throws IOException where reading fails
  public static Workload read(String source, Reader reader) throws IOException {
    return new CsvWorkload(source, CSVParser.parse(reader, FORMAT)).read();
  }

  private Workload read() throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    CSVRecord header = next(records);
    if (header == null) {
      throw new Place(source, 1).wrong("expected the header line " + CsvColumn.titles());
    }
    List<CsvColumn> columns = columns(header);
    for (CSVRecord line = next(records); line != null; line = next(records)) {
      addJob(columns, line);
    }
    if (jobs.size() == 0) {
      throw new Place(source, parser.getCurrentLineNumber() + 1).wrong("expected a job, got none");
    }
    return jobs.from(source);
  }

  private CSVRecord next(Iterator<CSVRecord> records) throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw new WorkloadException(source + ": " + e.getCause().getMessage(), e);
    }
  }

  private List<CsvColumn> columns(CSVRecord header) throws WorkloadException {
    Place place = place();
    List<CsvColumn> columns = new ArrayList<>();
    for (String title : header) {
      columns.add(CsvColumn.named(title, place));
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw place.wrong("expected each column once, got " + String.join(",", header));
    }
    for (CsvColumn column : CsvColumn.values()) {
      if (column.required() && !columns.contains(column)) {
        throw place.wrong(
            "expected a column " + column.title() + ", got " + String.join(",", header));
      }
    }
    return columns;
  }

  private void addJob(List<CsvColumn> columns, CSVRecord line) throws WorkloadException {
    Place place = place();
    if (line.size() > columns.size()) {
      throw place.wrong(
          "expected at most " + columns.size() + " cells, as in the header, got " + line.size());
    }
    Map<CsvColumn, Long> cells = new EnumMap<>(CsvColumn.class);
    for (int i = 0; i < columns.size(); i++) {
      CsvColumn column = columns.get(i);
      String text = i < line.size() ? line.get(i) : "";
      if (!text.isEmpty() || column.required()) {
        cells.put(column, place.whole(column.title(), text, column.least, column.most));
      }
    }
    try {
      addJob(cells);
    } catch (IllegalArgumentException e) {
      throw place.wrong(e.getMessage());
    }
  }

  private void addJob(Map<CsvColumn, Long> cells) {
    long service = cells.get(CsvColumn.SERVICE);
    jobs.add(
        cells.get(CsvColumn.ARRIVAL),
        new PeriodicBursts(
            service,
            cells.getOrDefault(CsvColumn.IO_EVERY, 0L),
            cells.getOrDefault(CsvColumn.IO_TIME, 0L)),
        cells.getOrDefault(CsvColumn.WEIGHT, 1L).intValue(),
        cells.getOrDefault(CsvColumn.ESTIMATE, service),
        cells.getOrDefault(CsvColumn.DEADLINE, Long.MAX_VALUE));
  }

  /// Where the record just read ends.
  private Place place() {
    return new Place(source, parser.getCurrentLineNumber());
  }
}

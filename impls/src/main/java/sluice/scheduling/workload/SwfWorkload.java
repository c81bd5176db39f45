package sluice.scheduling.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import sluice.scheduling.PeriodicBursts;

/// Reads jobs from a log in the Standard Workload Format, version 2.2, of the Parallel Workloads
/// Archive (Feitelson, Tsafrir and Krakov, *Experience with using the Parallel Workloads Archive*,
/// 2014): a job a line of 18 fields, comments after `;`, and -1 for what is not known. Times are in
/// seconds.
///
/// A job arrives at its submit time and asks for its run time of CPU; its estimate is the requested
/// time. What real logs lack is dealt with like this, and counted in [Workload#remarks()]:
///
/// - a job without a submit time or a run time is left out;
/// - so is a line of status 2, 3 or 4: a part of a job that another line has as a whole;
/// - a run time of zero stays one: a task without service;
/// - a job without a requested time has its run time for an estimate.
///
/// A job's other fields, its outcome among them, are not looked at. A parallel job is one task; or,
/// if wanted, as many as it had processors, or had asked for where that is not known, or 1 where
/// neither is.
public final class SwfWorkload {
  private final String source;
  private final boolean expand;
  private final JobList jobs = new JobList();

  private SwfWorkload(String source, boolean expand) {
    this.source = source;
    this.expand = expand;
  }

  /// Reads all jobs.
  ///
  /// @param source the file's name, for messages
  /// @param reader is left open
  /// @param expand whether a parallel job becomes a task a processor
  /// @throws WorkloadException where a line is not as it should be, or no job is left
  /// @throws IOException where reading fails
  public static Workload read(String source, Reader reader, boolean expand) throws IOException {
    return new SwfWorkload(source, expand).read(new BufferedReader(reader));
  }

  private Workload read(BufferedReader lines) throws IOException {
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && text.charAt(0) != ';') {
        addJob(text.split("\\s+", -1), new Place(source, number));
      }
    }
    if (jobs.size() == 0) {
      throw new Place(source, number + 1).wrong("expected a job with a run time, got none");
    }
    return jobs.from(source);
  }

  private void addJob(String[] fields, Place place) throws WorkloadException {
    if (fields.length != SwfField.COUNT) {
      throw place.wrong("expected " + SwfField.COUNT + " fields, got " + fields.length);
    }
    long status = SwfField.STATUS.in(fields, place);
    long submit = SwfField.SUBMIT_TIME.in(fields, place);
    long runTime = SwfField.RUN_TIME.in(fields, place);
    if (status >= 2 && status <= 4) {
      jobs.remark("parts of jobs left out");
    } else if (submit == SwfField.MISSING) {
      jobs.remark("jobs without a submit time left out");
    } else if (runTime == SwfField.MISSING) {
      jobs.remark("jobs without a run time left out");
    } else {
      addTasks(fields, place, submit, runTime);
    }
  }

  private void addTasks(String[] fields, Place place, long submit, long runTime)
      throws WorkloadException {
    long estimate = SwfField.REQUESTED_TIME.in(fields, place);
    if (estimate == SwfField.MISSING) {
      jobs.remark("estimates taken from the run time");
      estimate = runTime;
    }
    if (runTime == 0) {
      jobs.remark("jobs of zero run time");
    }
    long count = expand ? processors(fields, place) : 1;
    try {
      jobs.expect(count);
      for (long i = 0; i < count; i++) {
        jobs.add(submit, PeriodicBursts.cpuOnly(runTime), 1, estimate, Long.MAX_VALUE);
      }
    } catch (IllegalArgumentException e) {
      throw place.wrong(e.getMessage());
    }
  }

  private long processors(String[] fields, Place place) throws WorkloadException {
    long count = SwfField.ALLOCATED_PROCESSORS.in(fields, place);
    if (count < 1) {
      count = SwfField.REQUESTED_PROCESSORS.in(fields, place);
    }
    if (count < 1) {
      jobs.remark("jobs without a number of processors taken for one task");
      return 1;
    }
    return count;
  }
}

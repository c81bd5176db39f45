package sluice.bench.scheduling.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import sluice.scheduling.metrics.MetricSettings;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.simulation.Schedule;

/// How a schedule is printed.
enum ScheduleFormat {
  /// Its metrics, for people.
  TABLE {
    @Override
    void print(String policy, Schedule schedule, PrintWriter out) {
      ScheduleTable.print(policy, schedule, metrics(schedule), out);
    }
  },
  /// One object, with every task in the order of the input.
  JSON {
    @Override
    void print(String policy, Schedule schedule, PrintWriter out) {
      ScheduleJson.print(policy, schedule, metrics(schedule), out);
    }
  },
  /// One line a task, in the order of the input.
  CSV {
    @Override
    void print(String policy, Schedule schedule, PrintWriter out) throws IOException {
      CSVFormat csv = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
      csv.printRecord(out, "id", "arrival", "service", "response", "turnaround", "wait");
      for (int task = 0; task < schedule.size(); task++) {
        csv.printRecord(
            out,
            task,
            schedule.job(task).arrival(),
            schedule.service(task),
            schedule.response(task),
            schedule.turnaround(task),
            schedule.waited(task));
      }
    }
  };

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Metrics metrics(Schedule schedule) {
    return Metrics.of(schedule, MetricSettings.STANDARD);
  }

  /// Prints it.
  abstract void print(String policy, Schedule schedule, PrintWriter out) throws IOException;
}

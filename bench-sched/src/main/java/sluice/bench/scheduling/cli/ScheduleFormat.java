package sluice.bench.scheduling.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import sluice.scheduling.metrics.MetricSettings;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.metrics.Summary;
import sluice.scheduling.simulation.Schedule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a schedule is printed.
enum ScheduleFormat {
  /// Its metrics, for people.
  TABLE {
    @Override
    void print(String policy, Schedule schedule, PrintWriter out) {
      Metrics metrics = Metrics.of(schedule, MetricSettings.STANDARD);
      out.printf(
          Locale.ROOT,
          "%s, %d tasks, cores %d: makespan %d, utilisation %.1f %%, overhead %.1f %%,"
              + " switches %d, migrations %d%n",
          policy,
          schedule.size(),
          schedule.machine().cores(),
          metrics.makespan(),
          100 * metrics.utilisation(),
          100 * metrics.overhead(),
          metrics.switches(),
          metrics.migrations());
      out.printf(
          Locale.ROOT,
          "fairness %.3f, longest wait %d, starved %d%n",
          metrics.fairness(),
          metrics.longestWait(),
          metrics.starved());
      out.printf("%-12s %12s %12s %12s %12s %12s%n", "", "mean", "p50", "p90", "p99", "max");
      Map<String, Summary> rows = new LinkedHashMap<>();
      rows.put("response", metrics.response());
      rows.put("turnaround", metrics.turnaround());
      rows.put("wait", metrics.waiting());
      rows.put("slowdown", metrics.slowdown());
      rows.forEach(
          (name, row) ->
              out.printf(
                  Locale.ROOT,
                  "%-12s %12.2f %12.2f %12.2f %12.2f %12.2f%n",
                  name,
                  row.mean(),
                  row.p50(),
                  row.p90(),
                  row.p99(),
                  row.max()));
    }
  },
  /// One object, with every task in the order of the input.
  JSON {
    @Override
    void print(String policy, Schedule schedule, PrintWriter out) {
      Metrics metrics = Metrics.of(schedule, MetricSettings.STANDARD);
      JsonMapper mapper =
          JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
      try (JsonGenerator json = mapper.createGenerator(out)) {
        json.writeStartObject();
        json.writeStringProperty("policy", policy);
        json.writeNumberProperty("cores", schedule.machine().cores());
        json.writeNumberProperty("makespan", metrics.makespan());
        json.writeNumberProperty("utilization", metrics.utilisation());
        json.writeObjectPropertyStart("mean");
        json.writeNumberProperty("response", metrics.response().mean());
        json.writeNumberProperty("turnaround", metrics.turnaround().mean());
        json.writeNumberProperty("wait", metrics.waiting().mean());
        json.writeEndObject();
        json.writeArrayPropertyStart("tasks");
        for (int task = 0; task < schedule.size(); task++) {
          json.writeStartObject();
          json.writeNumberProperty("id", task);
          json.writeNumberProperty("arrival", schedule.job(task).arrival());
          json.writeNumberProperty("service", schedule.service(task));
          json.writeNumberProperty("response", schedule.response(task));
          json.writeNumberProperty("turnaround", schedule.turnaround(task));
          json.writeNumberProperty("wait", schedule.waited(task));
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      out.println();
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

  /// Prints it.
  abstract void print(String policy, Schedule schedule, PrintWriter out) throws IOException;
}

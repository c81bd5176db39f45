package sluice.bench.scheduling.cli;

import java.io.PrintWriter;
import sluice.scheduling.metrics.Metrics;
import sluice.scheduling.metrics.SizeClass;
import sluice.scheduling.metrics.Summary;
import sluice.scheduling.simulation.Schedule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints a schedule as one JSON object: its metrics, every task in the order of the input, and the
/// quarters by size that have tasks.
final class ScheduleJson {
  private final JsonGenerator json;

  private ScheduleJson(JsonGenerator json) {
    this.json = json;
  }

  static void print(String policy, Schedule schedule, Metrics metrics, PrintWriter out) {
    JsonMapper mapper = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = mapper.createGenerator(out)) {
      new ScheduleJson(json).print(policy, schedule, metrics);
    }
    out.println();
  }

  private void print(String policy, Schedule schedule, Metrics metrics) {
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
      task(schedule, task);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("sizes");
    metrics.sizes().stream().filter(size -> size.turnaround().count() > 0).forEach(this::size);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void task(Schedule schedule, int task) {
    json.writeStartObject();
    json.writeNumberProperty("id", task);
    json.writeNumberProperty("arrival", schedule.job(task).arrival());
    json.writeNumberProperty("service", schedule.service(task));
    json.writeNumberProperty("response", schedule.response(task));
    json.writeNumberProperty("turnaround", schedule.turnaround(task));
    json.writeNumberProperty("wait", schedule.waited(task));
    json.writeEndObject();
  }

  private void size(SizeClass size) {
    json.writeStartObject();
    json.writeNumberProperty("shortest", size.shortest());
    json.writeNumberProperty("longest", size.longest());
    json.writeNumberProperty("tasks", size.turnaround().count());
    summary("turnaround", size.turnaround());
    summary("slowdown", size.slowdown());
    json.writeEndObject();
  }

  private void summary(String name, Summary values) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("mean", values.mean());
    json.writeNumberProperty("p99", values.p99());
    json.writeEndObject();
  }
}

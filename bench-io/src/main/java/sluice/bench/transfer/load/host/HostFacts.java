package sluice.bench.transfer.load.host;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.results.environment.Environment;
import sluice.results.environment.EnvironmentProbe;
import sluice.results.environment.Topology;
import sluice.results.launch.Affinity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a host tells of itself before a run.
///
/// @param processors those that servers can be pinned to; empty where nothing can be pinned
/// @param environment what it runs on, by name
record HostFacts(List<Topology.Processor> processors, Map<String, String> environment) {
  private static final JsonMapper JSON = JsonMapper.shared();

  HostFacts {
    processors = List.copyOf(processors);
    environment = new LinkedHashMap<>(environment);
  }

  /// This host's; takes up to a second.
  static HostFacts read(List<String> serverJvmArgs) {
    return new HostFacts(
        Affinity.available() ? Topology.of(Affinity.allowed()).processors() : List.of(),
        EnvironmentProbe.read(serverJvmArgs).facts());
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  /// Reads what [#toJson] wrote.
  static HostFacts parse(String json) throws IOException {
    try {
      return JSON.readValue(json, HostFacts.class);
    } catch (JacksonException e) {
      throw new IOException("expected what a host tells of itself, got: " + json, e);
    }
  }

  /// The machine in one line.
  String summary() {
    Environment facts = new Environment(environment);
    return "%s; %s logical cores; %s; %s; %s"
        .formatted(
            facts.get("cpu"),
            facts.get("logical cores"),
            facts.get("virtualisation"),
            facts.get("kernel"),
            facts.get("jdk"));
  }
}

package sluice.bench.transfer.load.host;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import sluice.results.environment.Topology;
import sluice.results.launch.HostPort;

/// The host of the servers, reserved for this run until closed, or until this process ends.
public final class OtherHost implements AutoCloseable {
  private static final String NAME = "server host";

  private final HostPort host;
  private final ControlClient control;
  private final HostFacts facts;

  private OtherHost(HostPort host, ControlClient control, HostFacts facts) {
    this.host = host;
    this.control = control;
    this.facts = facts;
  }

  /// Reserves it.
  ///
  /// @param host where a [ControlServer] listens
  /// @throws IOException also where another run has it
  public static OtherHost reserve(HostPort host) throws IOException {
    ControlClient control = ControlClient.connect(host);
    try {
      return new OtherHost(host, control, HostFacts.parse(control.ask(ControlConnection.HELLO)));
    } catch (IOException e) {
      control.close();
      throw e;
    }
  }

  /// The processors that servers can be pinned to there; none where nothing can be pinned.
  public Topology topology() {
    return new Topology(facts.processors());
  }

  /// What it runs on, by name.
  public Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(NAME, host + ": " + facts.summary());
    facts.environment().forEach((name, fact) -> all.put(NAME + ": " + name, fact));
    return all;
  }

  @Override
  public void close() throws IOException {
    control.close();
  }
}

package sluice.transfer.conformance;

import java.io.IOException;
import java.util.List;
import sluice.transfer.Service;
import sluice.transfer.frame.WireFormat;

/// A service in the eyes of the rules that hold for every kind of server.
interface Dialogue {
  /// The service's name in rules.
  String name();

  /// The service with the cheapest sink.
  Service service(Subject subject, WireFormat format);

  /// Makes sure that the server serves a newcomer.
  void probe(Running server) throws Exception;

  /// Leaves connections at every stage; none where there are no connections.
  List<Peer> live(Running server) throws Exception;

  default Running start(Subject subject) throws IOException {
    return subject.start(KitConfig.plain(), service(subject, WireFormat.DEFAULT));
  }
}

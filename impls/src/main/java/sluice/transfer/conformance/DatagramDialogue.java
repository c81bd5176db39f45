package sluice.transfer.conformance;

import java.io.IOException;
import java.util.List;
import sluice.transfer.Service;
import sluice.transfer.frame.WireFormat;

/// Messages that come back, each in a datagram of its own and without a length.
final class DatagramDialogue implements Dialogue {
  @Override
  public String name() {
    return "datagram";
  }

  @Override
  public Service service(Subject subject, WireFormat format) {
    return new Service.Message(format);
  }

  @Override
  public void probe(Running server) throws Exception {
    try (DatagramPeer peer = connect(server)) {
      peer.perform(Frames.random(4711, 100));
    }
  }

  @Override
  public List<Peer> live(Running server) throws Exception {
    probe(server);
    return List.of();
  }

  DatagramPeer connect(Running server) throws IOException {
    return server.closing(new DatagramPeer(server.address(), server.patience()));
  }
}

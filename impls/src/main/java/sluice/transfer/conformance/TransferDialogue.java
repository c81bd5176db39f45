package sluice.transfer.conformance;

import java.nio.ByteOrder;
import sluice.transfer.Service;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.DiscardSink;

/// Frames that ask for a reply.
final class TransferDialogue implements StreamDialogue {
  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public Service service(Subject subject, WireFormat format) {
    return subject.transfer(format, new DiscardSink(false));
  }

  @Override
  public Exchange exchange(ByteOrder byteOrder, long seed, int size) {
    return Frame.of(byteOrder, "file-" + seed, Frames.random(seed, size));
  }
}

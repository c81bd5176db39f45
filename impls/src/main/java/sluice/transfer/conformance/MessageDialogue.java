package sluice.transfer.conformance;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import sluice.transfer.Service;
import sluice.transfer.frame.WireFormat;

/// Messages that come back.
final class MessageDialogue implements StreamDialogue {
  @Override
  public String name() {
    return "message";
  }

  @Override
  public Service service(Subject subject, WireFormat format) {
    return new Service.Message(format);
  }

  @Override
  public Exchange exchange(ByteOrder byteOrder, long seed, int size) {
    byte[] message = Frames.random(seed, size);
    return new Echo(Frames.unit(byteOrder, message), message);
  }

  private static final class Echo implements Exchange {
    private final byte[] bytes;
    private final byte[] message;

    Echo(byte[] bytes, byte[] message) {
      this.bytes = bytes;
      this.message = message;
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }

    @Override
    public void verify(byte[] reply) throws Violation {
      if (!Arrays.equals(message, reply)) {
        throw new Violation(excerpt(message), excerpt(reply));
      }
    }

    private static String excerpt(byte[] bytes) {
      int shown = Math.min(16, bytes.length);
      return bytes.length + " bytes " + HexFormat.of().formatHex(bytes, 0, shown) + "...";
    }
  }
}

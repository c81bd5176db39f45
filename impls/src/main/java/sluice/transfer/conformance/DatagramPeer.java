package sluice.transfer.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/// Sends messages to the server under test in datagrams, and sees what comes back. At most a few
/// are under way at a time, so that none is lost for want of room.
final class DatagramPeer implements Closeable {
  /// Most bytes one datagram carries over IPv4.
  static final int LONGEST = 65_507;

  private final InetSocketAddress address;
  private final DatagramSocket socket;

  DatagramPeer(InetSocketAddress address, Duration patience) throws IOException {
    this.address = address;
    // Not connected: the JDK sends no empty datagram through a connected socket.
    this.socket = new DatagramSocket();
    try {
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  void perform(byte[] message) throws Violation, IOException {
    send(message);
    expect(message);
  }

  void send(byte[] message) throws IOException {
    socket.send(new DatagramPacket(message, message.length, address));
  }

  void expect(byte[] message) throws Violation, IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    String expected = "a datagram with the " + message.length + " bytes that were sent";
    try {
      socket.receive(packet);
    } catch (SocketTimeoutException e) {
      throw new Violation(expected, e);
    }
    byte[] got = Arrays.copyOf(packet.getData(), packet.getLength());
    int difference = Arrays.mismatch(message, got);
    if (difference >= 0) {
      throw new Violation(
          expected, got.length + " bytes that differ from byte " + difference + " on");
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}

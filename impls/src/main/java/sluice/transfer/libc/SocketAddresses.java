package sluice.transfer.libc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;

/// Socket addresses as the kernel lays them out: `struct sockaddr_in` and `struct sockaddr_in6`.
final class SocketAddresses {
  private static final int AF_INET = 2;
  private static final int AF_INET6 = 10;

  private static final int PORT_OFFSET = 2;

  private SocketAddresses() {}

  static int family(InetSocketAddress address) {
    return address.getAddress().getAddress().length == 4 ? AF_INET : AF_INET6;
  }

  static MemorySegment encode(InetSocketAddress address, Arena arena) {
    int family = family(address);
    MemorySegment segment = arena.allocate(family == AF_INET ? 16 : 28, 8);
    segment.set(JAVA_SHORT_UNALIGNED, 0, (short) family);
    segment.set(port(), PORT_OFFSET, (short) address.getPort());
    byte[] host = address.getAddress().getAddress();
    MemorySegment.copy(host, 0, segment, JAVA_BYTE, hostOffset(family), host.length);
    return segment;
  }

  static InetSocketAddress decode(MemorySegment segment) throws IOException {
    int family = segment.get(JAVA_SHORT_UNALIGNED, 0);
    byte[] host = new byte[family == AF_INET ? 4 : 16];
    MemorySegment.copy(segment, JAVA_BYTE, hostOffset(family), host, 0, host.length);
    int port = Short.toUnsignedInt(segment.get(port(), PORT_OFFSET));
    return new InetSocketAddress(InetAddress.getByAddress(host), port);
  }

  private static java.lang.foreign.ValueLayout.OfShort port() {
    return JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  }

  private static int hostOffset(int family) {
    return family == AF_INET ? 4 : 8;
  }
}

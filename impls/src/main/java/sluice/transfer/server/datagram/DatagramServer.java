package sluice.transfer.server.datagram;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.frame.Traffic;
import sluice.transfer.server.Sockets;
import sluice.transfer.server.Threads;

/// The message service over UDP: one datagram is one message, with no length before it, and is sent
/// back as it came. A datagram over the limit is dropped, as UDP drops what it cannot deliver.
@AutoService(FramingServerProvider.class)
public final class DatagramServer implements FramingServerProvider {
  /// Longer than the longest datagram IPv4 can carry.
  private static final int LONGEST = 1 << 16;

  @Override
  public String name() {
    return "datagram";
  }

  @Override
  public String description() {
    return "one thread, blocking DatagramChannel (UDP): a datagram a message";
  }

  @Override
  public boolean offers(Service service) {
    return service instanceof Service.Message;
  }

  @Override
  public boolean streams() {
    return false;
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    if (!(service instanceof Service.Message message)) {
      throw new IllegalArgumentException("datagram: expected the message service");
    }
    return new Running(config, message);
  }

  private static final class Running implements FramingServer {
    private final Service.Message service;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);
    private final DatagramChannel channel;
    private final InetSocketAddress address;
    private final Thread thread;

    Running(ServerConfig config, Service.Message service) throws IOException {
      this.service = service;
      this.channel = DatagramChannel.open();
      try {
        if (config.receiveBuffer() > 0) {
          channel.setOption(StandardSocketOptions.SO_RCVBUF, config.receiveBuffer());
        }
        channel.bind(config.bind());
        this.address = (InetSocketAddress) channel.getLocalAddress();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      this.thread = Thread.ofPlatform().name("sluice-datagram").unstarted(this::echo);
      Threads.start(thread, this);
    }

    private void echo() {
      Traffic traffic = service.traffic();
      int limit = service.format().maxMessage();
      while (channel.isOpen()) {
        try {
          SocketAddress from = channel.receive(buffer.clear());
          buffer.flip();
          traffic.receives().increment();
          traffic.bytes().add(buffer.remaining());
          if (buffer.remaining() <= limit) {
            traffic.units().increment();
            channel.send(buffer, from);
          }
        } catch (ClosedChannelException e) {
          return;
        } catch (IOException e) {
          // This reply cannot be delivered; the next message is another matter.
          Thread.onSpinWait();
        }
      }
    }

    @Override
    public InetSocketAddress address() {
      return address;
    }

    @Override
    public void close() {
      Sockets.closeQuietly(channel);
      Threads.join(thread);
    }
  }
}

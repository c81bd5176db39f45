package sluice.transfer.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import sluice.transfer.client.FrameSocket;
import sluice.transfer.frame.ErrorCode;
import sluice.transfer.frame.WireFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The other end of a connection to the server under test. One thread at a time, save that one may
/// send while another receives.
final class Peer implements Closeable {
  private static final JsonMapper JSON = new JsonMapper();

  private final FrameSocket socket;
  private final ByteOrder byteOrder;
  private final Duration patience;
  private long sent;

  /// @param patience most time to wait for a byte
  Peer(InetSocketAddress address, ByteOrder byteOrder, int receiveBuffer, Duration patience)
      throws IOException {
    this.byteOrder = byteOrder;
    this.patience = patience;
    this.socket = FrameSocket.connect(address, byteOrder, receiveBuffer, patience);
  }

  ByteOrder byteOrder() {
    return byteOrder;
  }

  void send(byte[] bytes) throws Violation {
    send(bytes, 0, bytes.length);
  }

  void send(byte[] bytes, int offset, int count) throws Violation {
    try {
      socket.write(bytes, offset, count);
      sent += count;
    } catch (IOException e) {
      throw new Violation("the server to go on taking bytes after " + sent, e);
    }
  }

  /// Sends, and tells whether the connection was still good for that.
  boolean takes(byte[] bytes, int count) {
    try {
      socket.write(bytes, 0, count);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Sends until the server breaks the connection.
  ///
  /// @param max bytes after which it should long have done so
  void sendUntilBroken(byte[] bytes, long max) throws Violation {
    for (long count = 0; count < max; count += bytes.length) {
      if (!takes(bytes, bytes.length)) {
        return;
      }
    }
    throw new Violation("a broken connection", max + " bytes taken");
  }

  /// Sends all of the exchange and receives what it expects.
  void perform(Exchange exchange) throws Violation {
    send(exchange.bytes());
    expect(exchange);
  }

  void expect(Exchange exchange) throws Violation {
    exchange.verify(receive());
  }

  /// The next unit, without its length.
  byte[] receive() throws Violation {
    byte[] unit = read("a reply");
    if (unit == null) {
      throw new Violation("a reply", "the end of the stream after " + sent + " bytes were sent");
    }
    return unit;
  }

  private byte[] read(String expected) throws Violation {
    try {
      return socket.readUnit(WireFormat.DEFAULT.maxMessage());
    } catch (SocketTimeoutException e) {
      throw new Violation(
          expected,
          "nothing for " + patience.toMillis() + " ms after " + sent + " bytes were sent");
    } catch (IOException e) {
      throw new Violation(expected, e);
    }
  }

  /// Receives an error reply of exactly the two fields it has to have.
  void expectRefusal(ErrorCode code) throws Violation {
    Map<String, Object> reply = object(receive());
    if (!reply.keySet().equals(Set.of("error", "message"))
        || !code.name().equals(reply.get("error"))
        || !(reply.get("message") instanceof String text)
        || text.isBlank()) {
      throw new Violation("error " + code + " and a message", reply.toString());
    }
  }

  static Map<String, Object> object(byte[] json) throws Violation {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      throw new Violation("a JSON object", "\"" + new String(json, StandardCharsets.UTF_8) + '"');
    }
  }

  /// The server ends the connection properly and sends nothing before that.
  void expectEnd() throws Violation {
    byte[] unit = read("the end of the stream");
    if (unit != null) {
      throw new Violation(
          "the end of the stream", "\"" + new String(unit, StandardCharsets.UTF_8) + '"');
    }
  }

  /// The server ends the connection, be it by a reset, whatever it sends before that.
  void expectGone() throws Violation {
    try {
      byte[] unit;
      do {
        unit = socket.readUnit(WireFormat.DEFAULT.maxMessage());
      } while (unit != null);
    } catch (SocketTimeoutException e) {
      throw new Violation("an end of the connection", e);
    } catch (IOException e) {
      // Reset, or ended inside a reply: gone.
    }
  }

  void endOutput() throws IOException {
    socket.endOutput();
  }

  /// Closes, whatever comes of it. Any thread.
  void abandon() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no more use either way.
    }
  }

  void reset() throws IOException {
    socket.reset();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

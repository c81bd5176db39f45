package sluice.transfer;

import java.io.IOException;
import java.util.Optional;
import sluice.catalog.Catalog;

/// Starts one kind of server: the extension point for I/O models.
///
/// An implementation has a public constructor without parameters and is marked
/// `@AutoService(FramingServerProvider.class)`. The conformance kit, the benchmarks and the command
/// line find it by that.
public interface FramingServerProvider {
  /// The name in tables and on the command line: lower case, unique.
  String name();

  /// One line on how it moves bytes.
  String description();

  /// Why this server cannot run on this machine; empty where it can.
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /// Whether the server offers the service at all, on any machine.
  default boolean offers(Service service) {
    return true;
  }

  /// Whether clients talk to it over streams; false where one datagram carries one message.
  default boolean streams() {
    return true;
  }

  /// Starts listening; the server accepts connections from when this returns.
  ///
  /// @throws IOException where the address cannot be bound
  FramingServer start(ServerConfig config, Service service) throws IOException;

  /// All kinds of servers, available on this machine or not.
  static Catalog<FramingServerProvider> installed() {
    return Catalog.of("server", FramingServerProvider.class, FramingServerProvider::name);
  }
}

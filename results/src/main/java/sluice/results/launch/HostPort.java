package sluice.results.launch;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where something listens: `127.0.0.1:8889`, `[::1]:8889` or `localhost:8889`.
///
/// @param host name or address
/// @param port 1 to 65535
public record HostPort(String host, int port) {
  private static final Pattern FORM = Pattern.compile("(?:\\[([^]]+)]|([^:\\s]+)):(\\d{1,5})");

  /// Reads it.
  ///
  /// @throws IllegalArgumentException where the text is something else
  public static HostPort parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      int port = Integer.parseInt(matcher.group(3));
      if (port >= 1 && port <= 65535) {
        String bracketed = matcher.group(1);
        return new HostPort(bracketed == null ? matcher.group(2) : bracketed, port);
      }
    }
    throw new IllegalArgumentException(
        "expected HOST:PORT with a port from 1 to 65535, got '" + text + "'");
  }

  /// That of an address.
  public static HostPort of(InetSocketAddress address) {
    return new HostPort(address.getAddress().getHostAddress(), address.getPort());
  }

  /// Looks the host up.
  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}

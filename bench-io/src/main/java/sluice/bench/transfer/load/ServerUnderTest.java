package sluice.bench.transfer.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/// A server that is being measured, in a process of its own, wherever that runs. Closing it ends
/// the process. One thread at a time.
public interface ServerUnderTest extends AutoCloseable {
  /// Where it listens; waits until it does.
  ///
  /// @throws IOException where it does not come to listen
  InetSocketAddress address() throws IOException;

  /// What is measured begins: from now on it has its own processors and no others.
  ///
  /// @throws IOException where the kernel does not grant just these
  void measure() throws IOException;

  /// What it has done so far; waits until it listens.
  ServerStats stats() throws IOException;

  /// Which processors the kernel lets its threads run on, as notes of a fork.
  Map<String, String> granted() throws IOException;

  /// The CRC32C of a file that its file sink has stored.
  long storedCrc32c(String file) throws IOException;

  @Override
  void close() throws IOException;
}

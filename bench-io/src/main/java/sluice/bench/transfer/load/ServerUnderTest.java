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

  /// A part of the warm-up begins, or what is measured. Waits until its JIT compilers have caught
  /// up; from what is measured on, it has its own processors and no others.
  ///
  /// @throws IOException where the kernel does not grant just these
  void begin(boolean measured) throws IOException;

  /// What it has done so far; waits until it listens.
  ServerStats stats() throws IOException;

  /// Which processors the kernel lets its threads run on, as notes of a fork.
  Map<String, String> granted() throws IOException;

  /// The CRC32C of a file that its file sink has stored.
  long storedCrc32c(String file) throws IOException;

  @Override
  void close() throws IOException;
}

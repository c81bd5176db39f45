package sluice.transfer.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.Sink;

/// The server under test, and all that one check opens for it. Closes what was opened, the newest
/// first.
public final class Subject implements Closeable {
  private final FramingServerProvider provider;
  private final Supplier<HeaderCodec> codecs;
  private final Await await;
  private final Deque<Closeable> opened = new ArrayDeque<>();

  Subject(FramingServerProvider provider, Supplier<HeaderCodec> codecs, Await await) {
    this.provider = provider;
    this.codecs = codecs;
    this.await = await;
  }

  Await await() {
    return await;
  }

  /// Starts the server.
  Running start(ServerConfig config, Service service) throws IOException {
    return closing(new Running(provider.start(config, service), service, this));
  }

  /// A service that takes frames with the subject's codec.
  Service transfer(WireFormat format, Sink sink) {
    return transfer(format, codec -> codec, sink);
  }

  /// A service that takes frames with what is made of the subject's codec, for each connection.
  Service transfer(WireFormat format, UnaryOperator<HeaderCodec> made, Sink sink) {
    closing(sink::close);
    return new Service.Transfer(format, () -> made.apply(codecs.get()), sink);
  }

  /// An empty directory that lasts as long as the check, and no longer than the JVM, which Ctrl-C
  /// may end in the middle of it.
  Path directory() throws IOException {
    Path directory = Files.createTempDirectory("sluice-conformance-");
    Thread atExit = new Thread(() -> deleteQuietly(directory), "sluice-conformance-exit");
    Runtime.getRuntime().addShutdownHook(atExit);
    closing(
        () -> {
          if (forget(atExit)) {
            delete(directory);
          }
        });
    return directory;
  }

  /// @return false where the JVM is ending, and the hook under way
  private static boolean forget(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void deleteQuietly(Path directory) {
    try {
      delete(directory);
    } catch (IOException | UncheckedIOException e) {
      // A server that is ending with the JVM may still have made a file.
    }
  }

  /// Closes the resource at the end; one that is closed before has to bear that.
  <T extends Closeable> T closing(T resource) {
    synchronized (opened) {
      opened.push(resource);
    }
    return resource;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Breaks every connection to the server, so that a check that waits for it goes on. Any thread.
  void disconnect() {
    List<Closeable> resources;
    synchronized (opened) {
      resources = new ArrayList<>(opened);
    }
    for (Closeable resource : resources) {
      if (resource instanceof Peer peer) {
        peer.abandon();
      }
    }
  }

  @Override
  public void close() throws IOException {
    List<Exception> failures = new ArrayList<>();
    for (Closeable resource; (resource = next()) != null; ) {
      try {
        resource.close();
      } catch (IOException | RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw new IOException("closing failed: " + failures, failures.getFirst());
    }
  }

  private Closeable next() {
    synchronized (opened) {
      return opened.poll();
    }
  }
}

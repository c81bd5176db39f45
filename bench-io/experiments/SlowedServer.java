import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import sluice.transfer.sink.Body;
import sluice.transfer.sink.Sink;

/// The server `nio`, made to spend so much more processor time on every byte of a body: a slowdown
/// of known size, to see whether a comparison finds it. It is no part of the catalogue;
/// `planted.sh` makes a jar of it.
public final class SlowedServer implements FramingServerProvider {
  /// Beside the class: how many nanoseconds a KiB are spent.
  private static final String RESOURCE = "slowed-ns-per-kib";

  @Override
  public String name() {
    return "slowed";
  }

  @Override
  public String description() {
    return "nio, slowed on purpose";
  }

  @Override
  public FramingServer start(ServerConfig config, Service service) throws IOException {
    return installed("nio").start(config, slowed(service, nanosPerKib()));
  }

  private static FramingServerProvider installed(String name) {
    return FramingServerProvider.installed().find(name).get();
  }

  private static double nanosPerKib() throws IOException {
    try (InputStream resource = SlowedServer.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException("expected " + RESOURCE + " beside the class, is missing");
      }
      return Double.parseDouble(
          new String(resource.readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
  }

  private static Service slowed(Service service, double nanosPerKib) {
    return switch (service) {
      case Service.Message message -> message;
      case Service.Transfer(var format, var codecs, var sink, var traffic) ->
          new Service.Transfer(format, codecs, new SlowedSink(sink, nanosPerKib), traffic);
    };
  }

  private record SlowedSink(Sink sink, double nanosPerKib) implements Sink {
    @Override
    public Body open(Header header) throws FrameException, IOException {
      return new SlowedBody(sink.open(header), nanosPerKib);
    }

    @Override
    public boolean checksums() {
      return sink.checksums();
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }

  private record SlowedBody(Body body, double nanosPerKib) implements Body {
    @Override
    public void write(ByteBuffer part) throws IOException {
      long more = Math.round(part.remaining() * nanosPerKib / 1024);
      body.write(part);
      long end = System.nanoTime() + more;
      while (System.nanoTime() - end < 0) {
        Thread.onSpinWait();
      }
    }

    @Override
    public Path file() {
      return body.file();
    }

    @Override
    public void commit() throws IOException {
      body.commit();
    }

    @Override
    public void discard() {
      body.discard();
    }
  }
}

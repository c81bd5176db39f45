package sluice.transfer.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import sluice.transfer.Service;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.Body;
import sluice.transfer.sink.Sink;

/// Builds those defects into a service that do not concern the moving of bytes.
final class FaultyService {
  private FaultyService() {}

  /// @param leaks takes what is never closed, to be closed when all is over
  static Service of(Service service, Defect defect, Consumer<Closeable> leaks) {
    return switch (service) {
      case Service.Message(var format, var traffic) ->
          new Service.Message(format(format, defect), traffic);
      case Service.Transfer(var format, var codecs, var sink, var traffic) ->
          new Service.Transfer(
              format(format, defect),
              () -> new FaultyCodec(codecs.get(), defect),
              switch (defect) {
                case KEEPS_PARTIAL_FILES -> new FaultySink(sink, KeptBody::new);
                case LEAKS_FILE -> new FaultySink(sink, body -> leaking(body, leaks));
                case IGNORES_FULL_DISK -> new FaultySink(sink, CarelessBody::new);
                default -> sink;
              },
              traffic);
    };
  }

  private static WireFormat format(WireFormat f, Defect defect) {
    return defect == Defect.BIG_ENDIAN_ONLY
        ? new WireFormat(ByteOrder.BIG_ENDIAN, f.maxHeader(), f.maxBody(), f.maxMessage())
        : f;
  }

  private record FaultyCodec(HeaderCodec codec, Defect defect) implements HeaderCodec {
    @Override
    public String name() {
      return codec.name();
    }

    @Override
    public int encode(Header header, byte[] target, int offset) {
      return codec.encode(header, target, offset);
    }

    @Override
    public Header decode(byte[] source, int offset, int length) throws FrameException {
      Header header = codec.decode(source, offset, length);
      String name = header.fileName();
      return switch (defect) {
        case IGNORES_ACK -> new FileHeader(name, header.fileSize(), true);
        case CUTS_NAMES ->
            new FileHeader(
                name.substring(name.lastIndexOf('/') + 1), header.fileSize(), header.ack());
        default -> header;
      };
    }
  }

  private record FaultySink(Sink sink, UnaryOperator<Body> fault) implements Sink {
    @Override
    public Body open(Header header) throws FrameException, IOException {
      return fault.apply(sink.open(header));
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

  private static Body leaking(Body body, Consumer<Closeable> leaks) {
    try {
      leaks.accept(FileChannel.open(body.file(), StandardOpenOption.READ));
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException("a file that is being written can be read", e);
    }
  }

  private record KeptBody(Body body) implements Body {
    @Override
    public void write(ByteBuffer part) throws IOException {
      body.write(part);
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
      try {
        body.commit();
      } catch (IOException e) {
        body.discard();
      }
    }
  }

  private record CarelessBody(Body body) implements Body {
    @Override
    public void write(ByteBuffer part) {
      try {
        body.write(part);
      } catch (IOException e) {
        part.position(part.limit());
      }
    }

    @Override
    public Path file() {
      return body.file();
    }

    @Override
    public void commit() {
      try {
        body.commit();
      } catch (IOException e) {
        body.discard();
      }
    }

    @Override
    public void discard() {
      body.discard();
    }
  }
}

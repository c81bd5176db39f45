package sluice.transfer.codec;

import java.util.Arrays;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Codecs with one mistake each, to see whether the kit finds it.
final class BrokenCodecs {
  private BrokenCodecs() {}

  /// A codec that is right save for what a subclass changes.
  abstract static class Broken implements HeaderCodec {
    final HeaderCodec right = new HandwrittenCodec();

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public int encode(Header header, byte[] target, int offset) {
      return right.encode(header, target, offset);
    }

    @Override
    public Header decode(byte[] source, int offset, int length) throws FrameException {
      return right.decode(source, offset, length);
    }
  }

  /// Reads with a mapper that is too kind, and goes on with what that made of it.
  abstract static class TooKind extends Broken {
    private final JsonMapper mapper;

    TooKind(JsonMapper mapper) {
      this.mapper = mapper;
    }

    @Override
    public final Header decode(byte[] source, int offset, int length) throws FrameException {
      try {
        JsonNode tree = mapper.readTree(source, offset, length);
        change(tree);
        byte[] mended = mapper.writeValueAsBytes(tree);
        return right.decode(mended, 0, mended.length);
      } catch (JacksonException e) {
        throw JacksonSettings.refused(e);
      }
    }

    void change(JsonNode tree) {}
  }

  static final class IgnoresDuplicates extends TooKind {
    IgnoresDuplicates() {
      super(
          JacksonSettings.strictMapper()
              .rebuild()
              .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build());
    }
  }

  static final class AcceptsTrailingBytes extends TooKind {
    AcceptsTrailingBytes() {
      super(
          JacksonSettings.strictMapper()
              .rebuild()
              .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .build());
    }
  }

  static final class AcceptsComments extends TooKind {
    AcceptsComments() {
      super(
          JacksonSettings.strictMapper()
              .rebuild()
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .build());
    }
  }

  static final class WrapsSizes extends TooKind {
    WrapsSizes() {
      super(JacksonSettings.strictMapper());
    }

    @Override
    void change(JsonNode tree) {
      if (tree instanceof ObjectNode object && object.path(HeaderRules.FILE_SIZE).isBigInteger()) {
        object.put(
            HeaderRules.FILE_SIZE, object.get(HeaderRules.FILE_SIZE).bigIntegerValue().longValue());
      }
    }
  }

  static final class ForgetsTheOffset extends Broken {
    @Override
    public Header decode(byte[] source, int offset, int length) throws FrameException {
      return super.decode(source, 0, length);
    }
  }

  static final class ReadsPastTheEnd extends Broken {
    @Override
    public Header decode(byte[] source, int offset, int length) throws FrameException {
      int end = offset + length;
      while (end < source.length && source[end - 1] != '}') {
        end++;
      }
      return super.decode(source, offset, end - offset);
    }
  }

  static final class WritesPastTheEnd extends Broken {
    @Override
    public int encode(Header header, byte[] target, int offset) {
      int length = super.encode(header, target, offset);
      target[offset + length] = 0;
      return length;
    }
  }

  static final class LetsExceptionsOut extends Broken {
    @Override
    public Header decode(byte[] source, int offset, int length) {
      try {
        return super.decode(source, offset, length);
      } catch (FrameException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static final class KeepsTheAck extends Broken {
    private boolean ack;

    @Override
    public Header decode(byte[] source, int offset, int length) throws FrameException {
      Header header = super.decode(source, offset, length);
      ack |= header.ack();
      return new FileHeader(header.fileName(), header.fileSize(), ack);
    }
  }

  static final class LooksAtTheSourceLater extends Broken {
    @Override
    public Header decode(byte[] source, int offset, int length) throws FrameException {
      Header header = super.decode(source, offset, length);
      byte[] before = Arrays.copyOfRange(source, offset, offset + length);
      return new Header() {
        @Override
        public String fileName() {
          byte[] now = Arrays.copyOfRange(source, offset, offset + length);
          return Arrays.equals(before, now) ? header.fileName() : "";
        }

        @Override
        public long fileSize() {
          return header.fileSize();
        }

        @Override
        public boolean ack() {
          return header.ack();
        }
      };
    }
  }
}

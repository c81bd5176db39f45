package sluice.bench.transfer;

import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;
import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.Header;

/// A codec, headers, and the same headers as that codec writes them. What it writes is read back
/// and compared before anything is timed.
@State(Scope.Thread)
public class HeaderState {
  private static final int ROOM = 16 << 10;

  /// Name of the codec; those there are come from the catalogue at run time.
  @Param("")
  public String codec;

  /// One of the [HeaderSamples].
  @Param("typical")
  public String header;

  final byte[] target = new byte[ROOM];
  HeaderCodec subject;
  private FileHeader[] headers;
  private byte[][] encoded;
  private int next;

  @Setup
  public void prepare() throws FrameException {
    subject = HeaderCodec.installed().find(codec).get();
    List<FileHeader> samples = HeaderSamples.named(header).headers();
    headers = samples.toArray(FileHeader[]::new);
    encoded = new byte[headers.length][];
    for (int i = 0; i < headers.length; i++) {
      encoded[i] = Arrays.copyOf(target, subject.encode(headers[i], target, 0));
      verify(headers[i], subject.decode(encoded[i], 0, encoded[i].length));
    }
  }

  private void verify(FileHeader expected, Header read) {
    if (!expected.fileName().equals(read.fileName())
        || expected.fileSize() != read.fileSize()
        || expected.ack() != read.ack()) {
      throw new IllegalStateException(codec + ": read back " + read + " for " + expected);
    }
  }

  FileHeader nextHeader() {
    return headers[next++ & (HeaderSamples.COUNT - 1)];
  }

  byte[] nextEncoded() {
    return encoded[next++ & (HeaderSamples.COUNT - 1)];
  }
}

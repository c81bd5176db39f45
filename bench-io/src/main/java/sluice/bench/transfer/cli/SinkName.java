package sluice.bench.transfer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import sluice.transfer.sink.DiscardSink;
import sluice.transfer.sink.FileSink;
import sluice.transfer.sink.Sink;

/// The sinks, by the names the command line has for them.
enum SinkName {
  DISCARD,
  CHECKSUM,
  FILE;

  /// @param directory where the file sink stores bodies
  Sink open(Path directory) throws IOException {
    return switch (this) {
      case DISCARD -> new DiscardSink(false);
      case CHECKSUM -> new DiscardSink(true);
      case FILE -> new FileSink(directory);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

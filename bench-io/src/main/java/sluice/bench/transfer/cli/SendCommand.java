package sluice.bench.transfer.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sluice.results.launch.HostPort;
import sluice.results.launch.MisuseException;
import sluice.transfer.client.Reply;
import sluice.transfer.client.TransferClient;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;

/// Sends files to a server.
@Command(
    name = "send",
    description = "Sends files to a server, a frame each, over one connection.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SendCommand implements Callable<Integer> {
  private static final String CODEC = "jackson";

  @Spec private CommandSpec spec;

  @Option(names = "--to", required = true, paramLabel = "HOST:PORT", description = "The server.")
  private HostPort to;

  @Option(
      names = "--ack",
      description =
          "Ask for a reply to each file, and hold the server's CRC32C against the file's.")
  private boolean ack;

  @Mixin private ByteOrderOption byteOrder;

  @Option(
      names = "--timeout",
      defaultValue = "30s",
      paramLabel = "TIME",
      description = "Most time to wait for the server; default ${DEFAULT-VALUE}.")
  private Duration timeout;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to send.")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new MisuseException(file + ": expected a readable file");
      }
    }
    try (TransferClient client = connect()) {
      send(client);
    } catch (SocketTimeoutException e) {
      throw new IOException(to + ": the server said nothing for " + timeout.toMillis() + " ms", e);
    }
    return 0;
  }

  /// Without replies, a file has arrived when the server has refused none up to the end.
  private void send(TransferClient client) throws IOException {
    List<String> unconfirmed = new ArrayList<>();
    for (Path file : files) {
      String report = send(client, file);
      if (ack) {
        print(report);
      } else {
        unconfirmed.add(report);
      }
    }
    client.endOutput();
    awaitEnd(client);
    unconfirmed.forEach(this::print);
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }

  private TransferClient connect() throws IOException {
    try {
      return TransferClient.connect(
          to.address(), byteOrder.order(), timeout, HeaderCodec.installed().find(CODEC).get());
    } catch (IOException e) {
      throw new IOException(to + ": " + e.getMessage(), e);
    }
  }

  /// Sends one file and waits for the reply to it, if there is to be one.
  ///
  /// @return what to tell of it
  private String send(TransferClient client, Path file) throws IOException {
    String name = file.getFileName().toString();
    long size = Files.size(file);
    FileHeader header = new FileHeader(name, size, ack, file.toAbsolutePath().toString());
    CRC32C crc = new CRC32C();
    long start = System.nanoTime();
    try (InputStream body =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), crc)) {
      if (spec.commandLine().getColorScheme().ansi().enabled()) {
        try (ProgressBar bar = progressBar(name, size)) {
          send(client, file, header, body, bar::stepTo);
        }
      } else {
        send(client, file, header, body, sent -> {});
      }
    }
    if (ack) {
      verify(file, size, crc.getValue(), client.readReply());
    }
    return report(file, size, System.nanoTime() - start, crc.getValue());
  }

  private static ProgressBar progressBar(String name, long size) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(size)
        .setUnit("MiB", 1 << 20)
        .showSpeed()
        .build();
  }

  /// A server that refuses a frame stops reading it; why it does, it has said. What is wrong with
  /// the file, it cannot know.
  private static void send(
      TransferClient client, Path file, FileHeader header, InputStream body, LongConsumer progress)
      throws IOException {
    try {
      client.send(header, body, progress);
    } catch (SocketException e) {
      throw explained(client, e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static IOException explained(TransferClient client, IOException failure) {
    try {
      return client.readReply() instanceof Reply.Refused refused ? refusal(refused) : failure;
    } catch (IOException e) {
      return failure;
    }
  }

  private static void verify(Path file, long size, long crc, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Received(long count, long crc32c) -> {
        if (count != size || crc32c != crc) {
          throw new IOException(
              "%s: sent %d bytes with CRC32C %08x, the server received %d with %08x"
                  .formatted(file, size, crc, count, crc32c));
        }
      }
      case Reply.Refused refused -> throw refusal(refused);
    }
  }

  private static IOException refusal(Reply.Refused refused) {
    return new IOException("the server refused: " + refused.code() + ": " + refused.message());
  }

  private String report(Path file, long size, long nanos, long crc) {
    double rate = size * 1e3 / Math.max(nanos, 1);
    String confirmed = ack ? ", CRC32C %08x confirmed by the server".formatted(crc) : "";
    return String.format(Locale.ROOT, "%s: %d bytes, %.1f MB/s%s", file, size, rate, confirmed);
  }

  /// The server closes when it has taken in everything, or says what it refused.
  private static void awaitEnd(TransferClient client) throws IOException {
    try {
      if (client.readReply() instanceof Reply.Refused refused) {
        throw refusal(refused);
      }
    } catch (EOFException e) {
      // Closed without a word: everything arrived.
      return;
    }
    throw new IOException("the server sent a reply that was not asked for");
  }
}

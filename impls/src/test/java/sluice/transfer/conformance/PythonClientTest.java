package sluice.transfer.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sluice.transfer.FramingServer;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.ServerConfig;
import sluice.transfer.Service;
import sluice.transfer.codec.JacksonCodec;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.FileSink;

/// A client that shares no code with the servers, in another language, sends the protocol of the
/// course notes to every server.
class PythonClientTest {
  private static final String PYTHON = "python3";
  private static final String SCRIPT = "send_files.py";

  @TempDir Path directory;

  private List<Path> files;

  @BeforeEach
  void needsPython() {
    assumeTrue(run("--version").status() == 0, "there is no " + PYTHON + " here");
  }

  @BeforeEach
  void writeFiles() throws IOException {
    Path sent = Files.createDirectory(directory.resolve("sent"));
    files =
        List.of(
            Files.writeString(sent.resolve("avi.txt"), "a line\nanother\n\nno end"),
            Files.write(sent.resolve("empty"), new byte[0]),
            Files.write(sent.resolve("noise.bin"), Frames.random(1, 300_000)));
  }

  @TestFactory
  Stream<DynamicContainer> servers() {
    return ServiceLoader.load(FramingServerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(FramingServerProvider::streams)
        .map(
            provider ->
                dynamicContainer(
                    provider.name(),
                    Stream.of("plain", "ack")
                        .map(mode -> dynamicTest(mode, () -> transfer(provider, mode)))));
  }

  private void transfer(FramingServerProvider provider, String mode) throws Exception {
    assumeTrue(
        provider.unavailable().isEmpty(),
        () -> "not available here: " + provider.unavailable().orElseThrow());
    Path stored = Files.createDirectory(directory.resolve(provider.name() + "-" + mode));
    Output output;
    try (FileSink sink = new FileSink(stored);
        FramingServer server =
            provider.start(
                ServerConfig.defaults(),
                new Service.Transfer(WireFormat.DEFAULT, JacksonCodec::new, sink))) {
      output = run(arguments(server, mode));
    }
    assertEquals(0, output.status(), output.text());
    assertEquals(mode.equals("ack") ? checksums() : "", output.text());
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(stored.resolve(file.getFileName())));
    }
  }

  private String[] arguments(FramingServer server, String mode) throws URISyntaxException {
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(PythonClientTest.class.getResource(SCRIPT).toURI()).toString());
    arguments.add(server.address().getAddress().getHostAddress());
    arguments.add(Integer.toString(server.address().getPort()));
    arguments.add(mode);
    files.forEach(file -> arguments.add(file.toString()));
    return arguments.toArray(String[]::new);
  }

  private String checksums() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      CRC32C crc = new CRC32C();
      crc.update(Files.readAllBytes(file));
      lines.append(file.getFileName()).append(' ');
      lines.append(HexFormat.of().toHexDigits((int) crc.getValue())).append('\n');
    }
    return lines.toString();
  }

  private record Output(int status, String text) {}

  /// Runs Python; a status of -1 tells that there is none.
  private static Output run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(PYTHON);
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "python ends");
      return new Output(process.exitValue(), text);
    } catch (IOException e) {
      return new Output(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Output(-1, e.toString());
    }
  }
}

package sluice.results.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A short-lived program that tells something.
record Command(List<String> words) {
  Command {
    words = List.copyOf(words);
  }

  /// What it prints on standard output, trimmed, which may be nothing; waits for its end.
  Fact output() {
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      return code == 0
          ? Fact.known(new String(output, StandardCharsets.UTF_8).strip())
          : Fact.unknown("%s ended with exit code %d".formatted(words.getFirst(), code));
    } catch (IOException e) {
      return Fact.unknown(words.getFirst() + " cannot be started");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Fact.unknown("interrupted");
    }
  }
}

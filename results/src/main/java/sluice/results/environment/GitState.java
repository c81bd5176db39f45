package sluice.results.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which commit a working tree stands at, as `git` tells.
///
/// @param workTree a directory of the tree
record GitState(Path workTree) {
  /// The commit's full hash, followed by `(uncommitted changes)` where there are any.
  Optional<String> describe() {
    return git("rev-parse", "HEAD")
        .flatMap(
            commit ->
                git("status", "--porcelain")
                    .map(
                        changes -> changes.isEmpty() ? commit : commit + " (uncommitted changes)"));
  }

  private Optional<String> git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", workTree.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(output, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

package sluice.results.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which commit a working tree stands at, as `git` tells.
///
/// @param workTree a directory of the tree
record GitState(Path workTree) {
  /// The commit's full hash, followed by `(uncommitted changes)` where there are any.
  Fact describe() {
    return switch (git("rev-parse", "HEAD")) {
      case Fact.Known(String commit) ->
          git("status", "--porcelain")
              .map(changes -> changes.isEmpty() ? commit : commit + " (uncommitted changes)");
      case Fact.Unknown(String reason) -> Fact.unknown("no commit here, " + reason);
    };
  }

  private Fact git(String... arguments) {
    List<String> words = new ArrayList<>(List.of("git", "-C", workTree.toString()));
    words.addAll(List.of(arguments));
    return new Command(words).output();
  }
}

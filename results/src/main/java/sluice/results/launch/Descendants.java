package sluice.results.launch;

/// The processes that forks, and what forks started, run in.
final class Descendants {
  private Descendants() {}

  /// Ends them all at once; they keep nothing that a run needs.
  static void kill() {
    ProcessHandle.current().descendants().toList().forEach(ProcessHandle::destroyForcibly);
  }
}

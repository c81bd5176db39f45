package sluice.bench.transfer.load;

/// How often the kernel took threads of a process off their processors.
///
/// @param voluntary because a thread waited: for bytes, for a lock, for the time
/// @param involuntary because another was to run
public record ContextSwitches(long voluntary, long involuntary) {
  /// Those since an earlier moment.
  ContextSwitches since(ContextSwitches earlier) {
    return new ContextSwitches(voluntary - earlier.voluntary, involuntary - earlier.involuntary);
  }
}

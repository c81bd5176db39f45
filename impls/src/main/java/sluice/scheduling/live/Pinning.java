package sluice.scheduling.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Puts each of some threads on a processor of its own, as long as the process has that many;
/// further threads share.
public final class Pinning {
  private final List<Integer> cpus;
  private final String reason;
  private final List<CompletableFuture<Integer>> pinned = new ArrayList<>();

  private Pinning(int threads, List<Integer> cpus, String reason) {
    this.cpus = cpus;
    this.reason = reason;
    for (int i = 0; i < threads; i++) {
      pinned.add(new CompletableFuture<>());
    }
  }

  /// Chooses processors.
  ///
  /// @param wanted whether to pin at all
  public static Pinning of(int threads, boolean wanted) {
    if (!wanted) {
      return new Pinning(threads, List.of(), "not asked for");
    }
    if (CpuAffinity.unavailable().isPresent()) {
      return new Pinning(threads, List.of(), CpuAffinity.unavailable().get());
    }
    try {
      return new Pinning(threads, CpuAffinity.ofProcess(), null);
    } catch (IOException e) {
      return new Pinning(threads, List.of(), e.getMessage());
    }
  }

  /// Pins the calling thread, where threads are to be pinned. Once for each index.
  public void enter(int index) {
    if (reason != null) {
      return;
    }
    try {
      CpuAffinity.confine(List.of(cpus.get(index % cpus.size())));
      pinned.get(index).complete(CpuAffinity.ofThread().getFirst());
    } catch (IOException e) {
      pinned.get(index).completeExceptionally(e);
    }
  }

  /// Lets the calling thread run wherever the process may.
  public void leave() {
    if (reason == null) {
      try {
        CpuAffinity.confine(cpus);
      } catch (IOException e) {
        // The kernel has taken a processor away meanwhile: the thread stays where it is.
        return;
      }
    }
  }

  /// Waits until all threads have entered.
  public Placement placement() {
    if (reason != null) {
      return Placement.none(reason);
    }
    List<Integer> granted = new ArrayList<>();
    try {
      for (CompletableFuture<Integer> cpu : pinned) {
        granted.add(cpu.get());
      }
      return new Placement(granted, Optional.empty());
    } catch (ExecutionException e) {
      return Placement.none("worker " + granted.size() + ": " + e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Placement.none("interrupted while asking");
    }
  }
}

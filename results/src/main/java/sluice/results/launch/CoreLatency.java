package sluice.results.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// How long a cache line takes from one processor to another: two threads, each pinned to one,
/// answer each other. On bare metal it is always the same. A hypervisor moves virtual processors
/// between the host's, and two that shared a cache may find themselves on different ones, where
/// everything that goes from one to the other takes several times as long.
///
/// Not thread-safe. Between two measurements its threads sleep.
final class CoreLatency implements AutoCloseable {
  /// Of a machine with more, these tell enough.
  private static final int MOST_PROCESSORS = 8;

  private static final int EXCHANGES = 2_000;

  /// In one batch a thread may lose its processor, but hardly in all.
  private static final int BATCHES = 5;

  private static final int WARM_UP_MEASUREMENTS = 20;
  private static final int TRIES_BETWEEN_LOOKS = 1 << 16;
  private static final long PATIENCE_NANOS = 200_000_000;
  private static final Path THREAD = Path.of("/proc/thread-self");

  private final List<ExecutorService> threads = new ArrayList<>();

  private CoreLatency() {}

  /// Gets ready to measure between these processors; between none where there are fewer than two,
  /// or threads cannot be pinned.
  static CoreLatency between(List<Integer> cpus) {
    CoreLatency latency = new CoreLatency();
    if (cpus.size() > 1 && Affinity.available() && Files.exists(THREAD)) {
      try {
        for (int cpu : cpus.subList(0, Math.min(cpus.size(), MOST_PROCESSORS))) {
          latency.threads.add(pinned(cpu));
        }
        for (int i = 0; i < WARM_UP_MEASUREMENTS; i++) {
          var _ = latency.nanos();
        }
      } catch (IOException e) {
        latency.close();
      }
    }
    return latency;
  }

  private static ExecutorService pinned(int cpu) throws IOException {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sluice-core-latency-" + cpu).factory());
    try {
      Path status = result(thread.submit(() -> Files.readSymbolicLink(THREAD)));
      Affinity.pinThread(Long.parseLong(status.getFileName().toString()), cpu);
    } catch (IOException e) {
      thread.shutdown();
      throw e;
    }
    return thread;
  }

  /// Nanoseconds from one processor to the next one: of several pairs, the longest. Takes a
  /// millisecond or a few. Empty where it cannot be told.
  OptionalDouble nanos() {
    OptionalDouble longest = OptionalDouble.empty();
    for (int i = 1; i < threads.size(); i++) {
      Line line = new Line();
      Future<Double> asked = threads.get(i - 1).submit(line::ask);
      Future<Double> answered = threads.get(i).submit(line::answer);
      try {
        double nanos = result(asked);
        if (Double.isNaN(nanos + result(answered))) {
          return OptionalDouble.empty();
        }
        longest = OptionalDouble.of(Math.max(nanos, longest.orElse(0)));
      } catch (IOException e) {
        return OptionalDouble.empty();
      }
    }
    return longest;
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.forEach(ExecutorService::shutdown);
    threads.clear();
  }

  /// What is handed back and forth: odd numbers ask, even ones answer.
  private static final class Line {
    private final AtomicInteger turn = new AtomicInteger();

    /// The least of all batches, in nanoseconds one way.
    double ask() {
      double least = Double.POSITIVE_INFINITY;
      int number = 0;
      for (int batch = 0; batch < BATCHES; batch++) {
        long start = System.nanoTime();
        for (int i = 0; i < EXCHANGES; i++) {
          turn.setRelease(++number);
          if (!awaits(++number)) {
            return Double.NaN;
          }
        }
        least = Math.min(least, (System.nanoTime() - start) / 2.0 / EXCHANGES);
      }
      return least;
    }

    double answer() {
      int number = 0;
      for (int i = 0; i < BATCHES * EXCHANGES; i++) {
        if (!awaits(++number)) {
          return Double.NaN;
        }
        turn.setRelease(++number);
      }
      return 0;
    }

    private boolean awaits(int number) {
      long deadline = 0;
      for (int tries = 1; turn.getAcquire() != number; tries++) {
        if (tries % TRIES_BETWEEN_LOOKS == 0) {
          long now = System.nanoTime();
          if (deadline == 0) {
            deadline = now + PATIENCE_NANOS;
          } else if (now - deadline > 0) {
            return false;
          }
        }
      }
      return true;
    }
  }
}

package sluice.scheduling.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sluice.catalog.Catalog;
import sluice.scheduling.Job;
import sluice.scheduling.ListedBursts;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySettings;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.simulation.Machine;
import sluice.scheduling.simulation.Machine.Devices;
import sluice.scheduling.simulation.Schedule;
import sluice.scheduling.simulation.Simulator;

/// Compares the simulator with the reference machine: every task has the same start, end and wait.
class ReferenceTest {
  private static final int WORKLOADS = 2_500;
  private static final Catalog<PolicyProvider> POLICIES = PolicyProvider.installed();

  @Test
  void firstComeFirstServed() {
    for (int seed = 0; seed < WORKLOADS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Job> jobs = jobs(random);
      int cores = random.nextInt(1, 5);
      boolean serial = random.nextBoolean();
      assertAgree("fcfs", cores, new ReferenceQueue(jobs, serial, cores, Long.MAX_VALUE), jobs);
    }
  }

  @Test
  void roundRobin() {
    for (int seed = 0; seed < WORKLOADS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Job> jobs = jobs(random);
      int cores = random.nextInt(1, 5);
      int quantum = random.nextInt(1, 8);
      boolean serial = random.nextBoolean();
      assertAgree(
          "rr:quantum=" + quantum, cores, new ReferenceQueue(jobs, serial, cores, quantum), jobs);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sjf", "srtf"})
  void shortestFirst(String policy) {
    for (int seed = 0; seed < WORKLOADS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Job> jobs = misjudged(random, jobs(random));
      boolean serial = random.nextBoolean();
      assertAgree(policy, 1, new ReferenceShortest(jobs, serial, policy.equals("srtf")), jobs);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void feedbackQueues(boolean ioToHead) {
    for (int seed = 0; seed < WORKLOADS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Job> jobs = jobs(random);
      int levels = random.nextInt(1, 5);
      ReferenceFeedback.Options options =
          new ReferenceFeedback.Options(
              random.ints(levels, 1, 7).boxed().toList(),
              random.ints(levels, 1, 4).boxed().toList(),
              random.nextInt(3) == 0 ? 0 : random.nextInt(1, 30),
              random.nextBoolean(),
              ioToHead);
      boolean serial = random.nextBoolean();
      assertAgree(spec(options), 1, new ReferenceFeedback(jobs, serial, options), jobs);
    }
  }

  private static String spec(ReferenceFeedback.Options options) {
    return "mlfq:levels="
        + options.quantum().size()
        + ",quantum="
        + slashed(options.quantum())
        + ",allotment="
        + slashed(options.allotment())
        + ",boost="
        + options.boost()
        + ",io="
        + (options.ioResets() ? "reset" : "keep")
        + ",io-head="
        + options.ioToHead();
  }

  private static String slashed(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("/"));
  }

  /// Small numbers throughout, so that much happens at one instant.
  private static List<Job> jobs(SplittableRandom random) {
    int count = random.nextInt(1, 9);
    int longest = random.nextInt(2, 20);
    int span = random.nextInt(1, 40);
    List<Job> jobs = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      long arrival = random.nextInt(span);
      if (random.nextBoolean()) {
        PeriodicBursts bursts =
            new PeriodicBursts(random.nextInt(longest), random.nextInt(6), random.nextInt(8));
        jobs.add(Job.of(id, arrival, bursts));
      } else {
        int bursts = random.nextInt(1, 4);
        long[] lengths =
            LongStream.generate(() -> random.nextInt(longest)).limit(2L * bursts - 1).toArray();
        jobs.add(Job.of(id, arrival, ListedBursts.of(lengths)));
      }
    }
    return jobs;
  }

  private static List<Job> misjudged(SplittableRandom random, List<Job> jobs) {
    return jobs.stream()
        .map(job -> random.nextBoolean() ? job : job.withEstimate(random.nextInt(20)))
        .toList();
  }

  private static void assertAgree(
      String policy, int cores, ReferenceMachine reference, List<Job> jobs) {
    Machine machine =
        Machine.of(cores).withDevices(reference.serialDevice() ? Devices.SERIAL : Devices.PARALLEL);
    PolicySpec spec = PolicySpec.parse(policy);
    PolicyProvider provider = POLICIES.find(spec.policy()).get();
    PolicySettings settings = PolicySettings.of(provider, spec.options(), 1);
    Schedule schedule = new Simulator(machine, jobs).run(queue -> provider.create(settings));
    for (Item item : reference.run()) {
      int id = item.job.id();
      assertEquals(
          List.of(item.start, item.finish, item.waited),
          List.of(
              schedule.response(id) + item.job.arrival(), schedule.finish(id), schedule.waited(id)),
          () -> "start, end, wait of task " + id + " under " + policy + " of " + jobs);
    }
  }
}

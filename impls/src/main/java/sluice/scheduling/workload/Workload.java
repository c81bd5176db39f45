package sluice.scheduling.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sluice.scheduling.Job;

/// Jobs with where they came from. Immutable.
///
/// @param source the file or the generator with all its options
/// @param jobs in the order of the input, which their ids follow
/// @param remarks what was left out or filled in on the way, each with how often; empty where the
///   jobs are as the source has them
public record Workload(String source, List<Job> jobs, Map<String, Integer> remarks) {
  public Workload {
    jobs = List.copyOf(jobs);
    remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
  }
}

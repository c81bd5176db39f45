package sluice.bench.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import sluice.results.launch.MisuseException;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySpec;
import sluice.scheduling.live.runner.RunnerSettings;
import sluice.scheduling.live.runner.RunnerSpec;
import sluice.scheduling.live.runner.TaskRunnerProvider;

/// Policies and executors that are measured only where the user asks for them: those with options,
/// such as `mlfq:levels=2`, and executors that follow a policy, such as `live-global+srtf`.
record AskedFor(List<String> policies, List<String> executors) {
  /// Finds them among what the user wrote.
  ///
  /// @throws MisuseException where one has no such option or value
  static AskedFor in(List<String> subjects) {
    AskedFor found = new AskedFor(new ArrayList<>(), new ArrayList<>());
    for (String subject : new LinkedHashSet<>(subjects)) {
      String name = subject.split("[:+]", 2)[0];
      if (!name.equals(subject)) {
        try {
          found.add(name, subject);
        } catch (IllegalArgumentException e) {
          throw new MisuseException("impl: " + e.getMessage());
        }
      }
    }
    return found;
  }

  private void add(String name, String subject) {
    if (PolicyProvider.installed().names().contains(name)) {
      var _ = PolicySpec.parse(subject).create(0);
      policies.add(subject);
    } else if (TaskRunnerProvider.installed().names().contains(name)) {
      var _ = RunnerSpec.parse(subject).settings(RunnerSettings.of(1));
      executors.add(subject);
    }
  }
}

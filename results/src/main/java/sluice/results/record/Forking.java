package sluice.results.record;

import java.time.Duration;
import java.util.List;

/// What all forks of a run have in common, as JMH reports it.
///
/// @param jmh JMH's version
/// @param java the `java` command, the user's home directory in it being `~`
/// @param jdk the version of the JDK
/// @param vm the name of the virtual machine
/// @param vmVersion the version of the virtual machine
/// @param jvmArgs the arguments of every fork's JVM; a cell may add its own
/// @param warmups the warm-up iterations of a cell that needs no more than others
/// @param warmupTime how long each of them takes
/// @param measurements the measured iterations
/// @param measurementTime how long each of them takes
public record Forking(
    String jmh,
    String java,
    String jdk,
    String vm,
    String vmVersion,
    List<String> jvmArgs,
    int warmups,
    Duration warmupTime,
    int measurements,
    Duration measurementTime) {
  public Forking {
    jvmArgs = List.copyOf(jvmArgs);
  }
}

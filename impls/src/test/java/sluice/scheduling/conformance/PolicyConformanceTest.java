package sluice.scheduling.conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import sluice.scheduling.PolicyProvider;
import sluice.scheduling.PolicySpec;

/// Holds every policy on the class path against every rule that applies to it.
class PolicyConformanceTest {
  private static final ConformanceKit KIT = new ConformanceKit(200);

  @TestFactory
  Stream<DynamicContainer> policies() {
    return PolicyProvider.installed().names().stream().map(PolicyConformanceTest::rules);
  }

  /// Options that reach code the defaults do not.
  @TestFactory
  Stream<DynamicContainer> options() {
    return Stream.of(
            "rr:quantum=1",
            "mlfq:levels=1",
            "mlfq:levels=2,quantum=1/3,allotment=2/1,boost=7",
            "mlfq:quantum=2,allotment=3,boost=20,io=reset,io-head=true")
        .map(PolicyConformanceTest::rules);
  }

  private static DynamicContainer rules(String text) {
    PolicySpec spec = PolicySpec.parse(text);
    PolicyProvider provider = spec.provider();
    return dynamicContainer(
        text,
        KIT.rules(provider).stream()
            .map(
                rule ->
                    dynamicTest(
                        rule.toString(),
                        () ->
                            KIT.breach(provider, spec.options(), rule)
                                .ifPresent(
                                    breach -> {
                                      throw new AssertionError(text + " breaks " + rule, breach);
                                    }))));
  }
}

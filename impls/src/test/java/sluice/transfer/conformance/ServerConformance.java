package sluice.transfer.conformance;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.JacksonCodec;

/// Holds every server on the class path against every rule of some services it offers. A class for
/// each, since each takes the better part of a minute and waits through much of it.
abstract class ServerConformance {
  private static final ConformanceKit KIT = new ConformanceKit(JacksonCodec::new);

  private final Predicate<Rule> chosen;

  ServerConformance(Predicate<Rule> chosen) {
    this.chosen = chosen;
  }

  @TestFactory
  Stream<DynamicContainer> servers() {
    return ServiceLoader.load(FramingServerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .map(provider -> dynamicContainer(provider.name(), services(provider)));
  }

  private Stream<? extends DynamicNode> services(FramingServerProvider provider) {
    if (provider.unavailable().isPresent()) {
      String reason = provider.unavailable().get();
      return Stream.of(
          dynamicTest(
              "not available here: " + reason,
              () -> {
                throw new TestAbortedException(reason);
              }));
    }
    return KIT.rules(provider).stream()
        .filter(chosen)
        .collect(groupingBy(Rule::service, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(rules -> dynamicContainer(rules.getKey(), tests(provider, rules.getValue())));
  }

  private static Stream<DynamicNode> tests(FramingServerProvider provider, List<Rule> rules) {
    return rules.stream()
        .map(rule -> dynamicTest(rule.id() + ": " + rule.title(), () -> check(provider, rule)));
  }

  private static void check(FramingServerProvider provider, Rule rule) throws Exception {
    switch (KIT.check(provider, rule)) {
      case Verdict.Kept() -> {}
      case Verdict.Unchecked(String reason) -> throw new TestAbortedException(reason);
      case Verdict.Broken(Throwable violation) ->
          throw new AssertionError(provider.name() + " breaks " + rule, violation);
    }
  }
}

package sluice.bench.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sluice.catalog.Catalog;
import sluice.results.record.Cell;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.conformance.ConformanceKit;
import sluice.transfer.conformance.Rule;
import sluice.transfer.conformance.Verdict;

/// Holds the servers that are about to be measured against the quick rules of the conformance kit:
/// what a server that breaks them would score means nothing. Codecs check themselves in
/// [HeaderState].
final class Preflight {
  private static final String SERVER = "server";
  private static final Duration A_SERVER = Duration.ofMillis(800);

  private final Catalog<FramingServerProvider> servers = FramingServerProvider.installed();
  private final ConformanceKit kit = new ConformanceKit(HeaderCodec.installed().find("jackson"));

  /// How long it takes about, on a machine with nothing else to do.
  static Duration expected(List<Cell> cells) {
    return A_SERVER.multipliedBy(
        cells.stream()
            .map(cell -> cell.params().get(SERVER))
            .filter(Objects::nonNull)
            .distinct()
            .count());
  }

  /// The cells whose server breaks a rule, with the rule and how it is broken
  Map<Cell, String> failures(List<Cell> cells) {
    Map<String, Optional<String>> verdicts = new LinkedHashMap<>();
    Map<Cell, String> failures = new LinkedHashMap<>();
    for (Cell cell : cells) {
      String server = cell.params().get(SERVER);
      if (server != null) {
        verdicts
            .computeIfAbsent(server, this::failure)
            .ifPresent(reason -> failures.put(cell, reason));
      }
    }
    return failures;
  }

  private Optional<String> failure(String server) {
    FramingServerProvider provider = servers.find(server).get();
    List<Rule> rules = new ArrayList<>(kit.rules(provider));
    rules.removeIf(rule -> rule.cost() != Rule.Cost.FAST);
    for (Rule rule : rules) {
      try {
        if (kit.check(provider, rule) instanceof Verdict.Broken(Throwable violation)) {
          return Optional.of(rule + ": " + violation.getMessage());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of("interrupted");
      }
    }
    return Optional.empty();
  }
}

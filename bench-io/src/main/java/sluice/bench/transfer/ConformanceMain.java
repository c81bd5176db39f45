package sluice.bench.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.conformance.ConformanceKit;
import sluice.transfer.conformance.Rule;
import sluice.transfer.conformance.Verdict;

/// A process that holds servers against the quick rules of the conformance kit. Some run native
/// code, and what is wrong with that may end the process they are in: this one, and not the run.
///
/// For each server it prints [#CHECKING] and the name, then a line that is [#FINE], or else says
/// which rule it breaks, and how. It ends when its standard input does, so that it does not outlive
/// the run.
final class ConformanceMain {
  static final String CHECKING = "checking ";
  static final String FINE = "fine";

  private ConformanceMain() {}

  /// Checks.
  ///
  /// @param servers names in the catalogue
  public static void main(String[] servers) throws InterruptedException {
    Thread.ofPlatform().daemon().start(ConformanceMain::endWithInput);
    ConformanceKit kit = new ConformanceKit(HeaderCodec.installed().find("jackson"));
    for (String server : servers) {
      System.out.println(CHECKING + server);
      FramingServerProvider provider = FramingServerProvider.installed().find(server).get();
      System.out.println(breach(kit, provider).orElse(FINE));
    }
    // Some servers leave threads behind that would keep the JVM for a while.
    System.exit(0);
  }

  private static void endWithInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as the end of it.
    }
    Runtime.getRuntime().halt(1);
  }

  private static Optional<String> breach(ConformanceKit kit, FramingServerProvider provider)
      throws InterruptedException {
    List<Rule> rules = new ArrayList<>(kit.rules(provider));
    rules.removeIf(rule -> rule.cost() != Rule.Cost.FAST);
    for (Rule rule : rules) {
      if (kit.check(provider, rule) instanceof Verdict.Broken(Throwable violation)) {
        String message = String.valueOf(violation.getMessage());
        return Optional.of(rule + ": " + message.lines().findFirst().orElse(""));
      }
    }
    return Optional.empty();
  }
}

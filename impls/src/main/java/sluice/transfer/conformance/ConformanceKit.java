package sluice.transfer.conformance;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.Service;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.WireFormat;
import sluice.transfer.sink.DiscardSink;

/// What every server has to do, as rules that need no test framework: for the tests, for a quick
/// check before a benchmark, and for servers from elsewhere.
///
/// @param codecs makes a codec that takes JSON headers, for each connection
/// @param patience how long a server may take for one step before it counts as deaf
public record ConformanceKit(Supplier<HeaderCodec> codecs, Duration patience) {
  /// Long enough for any server that does its work at all, on a machine that does much else.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> JDK_PACKAGES = List.of("java.", "jdk.", "sun.");

  /// How long a check that is over its deadline has to notice that its connections are gone.
  private static final Duration GRACE = Duration.ofSeconds(5);

  /// A kit with patience for every machine.
  public ConformanceKit(Supplier<HeaderCodec> codecs) {
    this(codecs, PATIENCE);
  }

  /// The rules for all services that this server offers.
  public List<Rule> rules(FramingServerProvider provider) {
    if (!provider.streams()) {
      return DatagramRules.rules().toList();
    }
    boolean message = provider.offers(new Service.Message(WireFormat.DEFAULT));
    boolean transfer =
        provider.offers(new Service.Transfer(WireFormat.DEFAULT, codecs, new DiscardSink(false)));
    return Stream.concat(
            message ? message() : Stream.empty(), transfer ? transfer() : Stream.empty())
        .toList();
  }

  private static Stream<Rule> message() {
    return Stream.concat(common(new MessageDialogue()), MessageRules.rules());
  }

  private static Stream<Rule> transfer() {
    return Stream.of(
            common(new TransferDialogue()),
            BodyRules.rules(),
            ErrorRules.rules(),
            BreakageRules.rules(),
            FileNameRules.rules(),
            FileRules.rules())
        .flatMap(rules -> rules);
  }

  private static Stream<Rule> common(StreamDialogue dialogue) {
    return Stream.of(
            new FramingRules(dialogue).rules(),
            new EndRules(dialogue).rules(),
            new ConnectionRules(dialogue).rules(),
            new LifeCycleRules(dialogue).rules())
        .flatMap(rules -> rules);
  }

  /// Holds a server that is available here against one rule. Takes no longer than the rule's
  /// deadline and some seconds, whatever the server does.
  public Verdict check(FramingServerProvider provider, Rule rule) throws InterruptedException {
    Subject subject = new Subject(provider, codecs, new Await(patience));
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    Thread checker =
        Thread.ofPlatform()
            .daemon()
            .name("conformance " + rule.id())
            .start(() -> verdict.complete(verify(rule, subject)));
    try {
      return verdict.get(rule.cost().deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      Violation late =
          new Violation(
              "an end within " + rule.cost().deadline().toSeconds() + " s",
              "stuck " + place(checker));
      subject.disconnect();
      checker.join(GRACE);
      return new Verdict.Broken(late);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check completes with a verdict", e);
    }
  }

  private static Verdict verify(Rule rule, Subject subject) {
    try (subject) {
      rule.check().verify(subject);
      return new Verdict.Kept();
    } catch (NotCheckable e) {
      return new Verdict.Unchecked(e.getMessage());
    } catch (Exception | LinkageError | AssertionError e) {
      return new Verdict.Broken(e);
    }
  }

  /// Where in the project's or the server's code a thread is.
  private static String place(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .filter(frame -> JDK_PACKAGES.stream().noneMatch(frame.getClassName()::startsWith))
        .findFirst()
        .map(frame -> "in " + frame)
        .orElse("nowhere");
  }
}

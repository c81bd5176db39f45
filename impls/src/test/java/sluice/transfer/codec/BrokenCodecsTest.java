package sluice.transfer.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.MultipleFailuresError;

/// Holds the kit itself to account: it must find each mistake where it should.
class BrokenCodecsTest {
  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("W3 name twice", BrokenCodecs.IgnoresDuplicates::new),
        mistake("W3 nested key twice", BrokenCodecs.IgnoresDuplicates::new),
        mistake("W3 the first of 6,000 keys twice", BrokenCodecs.IgnoresDuplicates::new),
        mistake("W2 a second object", BrokenCodecs.AcceptsTrailingBytes::new),
        mistake("W2 something after", BrokenCodecs.AcceptsTrailingBytes::new),
        mistake("W2 not JSON: /**/", BrokenCodecs.AcceptsComments::new),
        mistake("W3 size 18446744073709551617", BrokenCodecs.WrapsSizes::new),
        mistake("W3 there and back", BrokenCodecs.ForgetsTheOffset::new),
        mistake("W2 every truncated header", BrokenCodecs.ReadsPastTheEnd::new),
        mistake("a target too short", BrokenCodecs.WritesPastTheEnd::new),
        mistake("W2 no changed byte", BrokenCodecs.LetsExceptionsOut::new),
        mistake("leave nothing behind", BrokenCodecs.KeepsTheAck::new),
        mistake("outlives its source", BrokenCodecs.LooksAtTheSourceLater::new));
  }

  private static Arguments mistake(String found, Supplier<HeaderCodec> codecs) {
    return arguments(codecs.get().getClass().getSimpleName(), found, codecs);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mistakes")
  void theKitFinds(String mistake, String found, Supplier<HeaderCodec> codecs) {
    List<String> failed =
        CodecKit.tests(codecs)
            .filter(test -> test.getDisplayName().contains(found))
            .filter(BrokenCodecsTest::fails)
            .map(DynamicTest::getDisplayName)
            .toList();
    assertTrue(!failed.isEmpty(), mistake + " was not found by: " + found);
  }

  private static boolean fails(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return false;
    } catch (MultipleFailuresError e) {
      return true;
    } catch (Throwable e) {
      throw new AssertionError("the kit reports failures together with its test's name", e);
    }
  }
}

package sluice.scheduling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionValuesTest {
  private static final List<PolicyOption> OPTIONS =
      List.of(
          new PolicyOption("count", "7", "a number"),
          new PolicyOption("load", "0.8", "a fraction"),
          new PolicyOption("weights", "1/2/3", "a list"));

  @Test
  void whatIsNotGivenHasItsDefault() {
    OptionValues values = OptionValues.of("thing", OPTIONS, Map.of("load", "0.25"));
    assertEquals(7, values.number("count", 0));
    assertEquals(0.25, values.decimal("load", 0, 1));
    assertArrayEquals(new long[] {1, 2, 3}, values.list("weights", 1, 9));
    assertEquals("thing:count=7,load=0.25,weights=1/2/3", values.toString());
  }

  @Test
  void whatItWritesItReads() {
    NamedOptions parsed =
        NamedOptions.parse("thing", OptionValues.of("thing", OPTIONS, Map.of()).toString());
    assertEquals("thing", parsed.name());
    assertEquals(Map.of("count", "7", "load", "0.8", "weights", "1/2/3"), parsed.options());
  }

  @ParameterizedTest
  @CsvSource({
    "count,10",
    "count,x",
    "count,''",
    "load,1.5",
    "load,NaN",
    "load,much",
    "weights,1//2"
  })
  void aWrongValueIsNamedWithItsOption(String option, String value) {
    OptionValues values = OptionValues.of("thing", OPTIONS, Map.of(option, value));
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> {
              switch (option) {
                case "count" -> values.number(option, 0, 9);
                case "load" -> values.decimal(option, 0, 1);
                default -> values.list(option, 0, 9);
              }
            });
    assertEquals(0, failure.getMessage().indexOf("thing, option " + option + ": expected a "));
  }

  @ParameterizedTest
  @CsvSource({"thing:", "thing:load", "thing:=1", "'thing:load=1,load=2'"})
  void aMalformedTextIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> NamedOptions.parse("thing", text));
  }

  @Test
  void anUnknownOptionIsAnsweredWithThoseThereAre() {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> OptionValues.of("thing", OPTIONS, Map.of("size", "1")));
    assertEquals("thing: expected one of count, load, weights, got size", failure.getMessage());
  }
}

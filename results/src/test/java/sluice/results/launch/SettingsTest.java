package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @Test
  void missingOrBlankMeansDefault() {
    for (Map<String, String> values :
        List.of(Map.<String, String>of(), Map.of("effort", " ", "only", "", "cores", ","))) {
      Settings settings = Settings.parse(values);
      assertEquals(Effort.QUICK, settings.effort());
      assertEquals(List.of(), settings.only());
      assertEquals(List.of(), settings.impls());
      assertEquals(List.of(), settings.cores());
      assertEquals(Effort.QUICK.rounds(), settings.rounds());
      assertEquals(Path.of("results/latest"), settings.out());
    }
  }

  @Test
  void readsLists() {
    Settings settings =
        Settings.parse(
            Map.of(
                "effort",
                "Smoke",
                "only",
                "chunk, round",
                "impl",
                "nio,aio",
                "cores",
                "1,2",
                "rounds",
                "7",
                "out",
                "x",
                "seed",
                "-7"));
    assertEquals(
        new Settings(
            Effort.SMOKE,
            List.of("chunk", "round"),
            List.of("nio", "aio"),
            List.of(1, 2),
            7,
            Path.of("x"),
            -7,
            0),
        settings);
    assertEquals(settings, Settings.parse(settings.asMap()));
  }

  @Test
  void pairsOfWhatIsComparedWithItselfAreASettingToo() {
    assertEquals("20", Settings.parse(Map.of()).inPairs(20).asMap().get("pairs"));
    MisuseException misuse =
        assertThrows(MisuseException.class, () -> Settings.parse(Map.of()).inPairs(1));
    assertEquals("comparisons: expected 2 or more, got 1", misuse.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          effort | fast | effort: expected one of smoke, quick, standard, publish, got 'fast'
          cores  | 0    | cores: expected numbers from 1, such as 1,2,4; got '0'
          cores  | two  | cores: expected numbers from 1, such as 1,2,4; got 'two'
          cores  | 99999999999 | cores: expected numbers from 1, such as 1,2,4; got '99999999999'
          rounds | 0    | rounds: expected a number from 1; got '0'
          seed   | x    | seed: expected a whole number, got 'x'
          """)
  void saysWhatItExpected(String name, String value, String expected) {
    String message =
        assertThrows(MisuseException.class, () -> Settings.parse(Map.of(name, value))).getMessage();
    assertEquals(expected, message);
  }
}

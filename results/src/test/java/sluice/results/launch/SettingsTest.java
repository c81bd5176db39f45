package sluice.results.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      assertEquals(Ends.ANY, settings.ends());
      assertEquals(List.of(), settings.profiles());
      assertEquals(Path.of("results/latest"), settings.out());
    }
  }

  @Test
  void readsLists() {
    Settings settings =
        Settings.parse(
            Map.ofEntries(
                Map.entry("effort", "Smoke"),
                Map.entry("only", "chunk, round"),
                Map.entry("impl", "nio,aio"),
                Map.entry("cores", "1,2"),
                Map.entry("rounds", "7"),
                Map.entry("server-cores", "3,0-1"),
                Map.entry("load-cores", "2"),
                Map.entry("server-host", "10.0.0.1:9000"),
                Map.entry("profile", "jfr, GC,jfr"),
                Map.entry("out", "x"),
                Map.entry("seed", "-7")));
    assertEquals(
        new Settings(
            Effort.SMOKE,
            List.of("chunk", "round"),
            List.of("nio", "aio"),
            List.of(1, 2),
            7,
            new Ends(List.of(0, 1, 3), List.of(2), Optional.of(new HostPort("10.0.0.1", 9000))),
            List.of(Profile.JFR, Profile.GC),
            Path.of("x"),
            -7,
            0,
            false),
        settings);
    assertEquals(settings, Settings.parse(settings.asMap()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mlfq:levels=2,quantum=5/10,rr      | mlfq:levels=2,quantum=5/10 rr
          rr, mlfq:levels=2, quantum=5/10    | rr mlfq:levels=2,quantum=5/10
          live-global:tick=9+rr:quantum=3,rr | live-global:tick=9+rr:quantum=3 rr
          quantum=5                          | quantum=5
          """)
  void aSubjectMayHaveSeveralOptions(String value, String subjects) {
    Settings settings = Settings.parse(Map.of("impl", value));
    assertEquals(List.of(subjects.split(" ")), settings.impls());
    assertEquals(settings.impls(), Settings.parse(settings.asMap()).impls());
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
          effort | fast | effort: expected one of smoke, quick, standard, publish, full, got 'fast'
          cores  | 0    | cores: expected numbers from 1, such as 1,2,4; got '0'
          cores  | two  | cores: expected numbers from 1, such as 1,2,4; got 'two'
          cores  | 99999999999 | cores: expected numbers from 1, such as 1,2,4; got '99999999999'
          rounds | 0    | rounds: expected a number from 1; got '0'
          server-cores | 1-  | server-cores: expected processors such as 0-3,8; got '1-'
          server-cores | 3-1 | server-cores: expected processors such as 0-3,8; got '3-1'
          load-cores | a   | load-cores: expected processors such as 0-3,8; got 'a'
          server-host | here | server-host: expected HOST:PORT with a port from 1 to 65535, got 'here'
          profile | gdb  | profile: expected one of gc, async, jfr, perfnorm, strace, got 'gdb'
          seed   | x    | seed: expected a whole number, got 'x'
          """)
  void saysWhatItExpected(String name, String value, String expected) {
    String message =
        assertThrows(MisuseException.class, () -> Settings.parse(Map.of(name, value))).getMessage();
    assertEquals(expected, message);
  }
}

package sluice.results.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import sluice.results.Samples;
import sluice.results.Sweep;
import sluice.results.record.StoredRun;

final class ChartsTest {
  @TempDir private Path directory;

  @BeforeEach
  void draw() throws IOException {
    new Charts().write(Sweep.in(directory), directory);
  }

  @Test
  void everyKindIsDrawn() throws IOException {
    assertEquals(
        Set.of(
            "Ferry-bars.svg",
            "Ferry-over-load.svg",
            "Ferry-load-load.svg",
            "Ferry-over-cores.svg",
            "Ferry-speed-up.svg",
            "Ferry-percentiles.svg"),
        files());
  }

  @Test
  void barsSayWhoAndHowMuch() throws Exception {
    List<String> texts = texts(directory.resolve("charts/Ferry-bars.svg"), "text");
    assertTrue(texts.containsAll(List.of("swift", "brisk", "slow<b>", "rate (1/s)")), "" + texts);
    assertTrue(texts.stream().anyMatch(text -> text.strip().equals("1,000 ± 20")), "" + texts);
  }

  @Test
  void percentilesAreOnTheirOwnAxis() throws Exception {
    List<String> texts = texts(directory.resolve("charts/Ferry-percentiles.svg"), "text");
    assertTrue(texts.containsAll(List.of("0 %", "90 %", "99 %", "99.9 %")), "" + texts);
  }

  @Test
  void theyHaveATitleAndDarkColoursAndReferToNothingOutside() throws Exception {
    for (String name : files()) {
      Path file = directory.resolve("charts").resolve(name);
      assertFalse(texts(file, "title").getFirst().isBlank(), name);
      assertTrue(texts(file, "style").getFirst().contains("prefers-color-scheme: dark"), name);
      String text = Files.readString(file);
      assertFalse(text.contains("NaN") || text.contains("DOCTYPE"), name);
    }
  }

  @Test
  void thoseOfAnotherTimeGo() throws IOException {
    new Charts().write(new StoredRun(Samples.run(), directory), directory);
    assertEquals(Set.of("Receive-bars.svg"), files());
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("charts"))) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> texts(Path svg, String element) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    NodeList found = document.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}

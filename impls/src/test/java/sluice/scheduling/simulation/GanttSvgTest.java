package sluice.scheduling.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import sluice.scheduling.Job;
import sluice.scheduling.PeriodicBursts;
import sluice.scheduling.PolicySpec;

/// The picture is read back and held against the schedule it shows.
class GanttSvgTest {
  private static final int CORES = 3;
  private static final String TITLE = "quanta < \"bursts\" & so on";

  private final Gantt gantt = new Gantt(CORES, 10_000);
  private final Schedule schedule = run(gantt);
  private final Document picture = picture(gantt);
  private final List<Element> bars =
      elements("rect").stream().filter(bar -> bar.hasAttribute("data-task")).toList();

  @Test
  void theBarsOfATaskAddUpToItsService() {
    for (int task = 0; task < schedule.size(); task++) {
      List<Element> own = barsOf("data-task", task);
      assertEquals(
          schedule.service(task),
          own.stream().mapToLong(bar -> number(bar, "data-to") - number(bar, "data-from")).sum());
      long first = own.stream().mapToLong(bar -> number(bar, "data-from")).min().orElseThrow();
      long last = own.stream().mapToLong(bar -> number(bar, "data-to")).max().orElseThrow();
      assertEquals(schedule.response(task), first - schedule.job(task).arrival());
      assertEquals(schedule.finish(task), last);
    }
  }

  @Test
  void noBarsOverlapInALane() {
    for (int core = 0; core < CORES; core++) {
      List<Element> lane = new ArrayList<>(barsOf("data-core", core));
      assertFalse(lane.isEmpty());
      lane.sort((one, other) -> Double.compare(place(one, "x"), place(other, "x")));
      for (int i = 1; i < lane.size(); i++) {
        Element before = lane.get(i - 1);
        assertTrue(place(before, "x") + place(before, "width") <= place(lane.get(i), "x") + 0.01);
        assertEquals(place(before, "y"), place(lane.get(i), "y"));
      }
    }
  }

  @Test
  void barsStandWhereTheMarksOfTheAxisSay() {
    List<Element> marks = texts("mark");
    double zero = place(marks.getFirst(), "x");
    long from = Long.parseLong(marks.getFirst().getTextContent());
    double pixelsATick =
        (place(marks.getLast(), "x") - zero)
            / (Long.parseLong(marks.getLast().getTextContent()) - from);
    for (Element bar : bars) {
      assertEquals(zero + (number(bar, "data-from") - from) * pixelsATick, place(bar, "x"), 0.01);
      double length = number(bar, "data-to") - number(bar, "data-from");
      assertEquals(length * pixelsATick, place(bar, "width"), 0.01);
    }
  }

  @Test
  void everythingIsWithinThePage() {
    String[] box = picture.getDocumentElement().getAttribute("viewBox").split(" ", -1);
    for (Element bar : bars) {
      assertTrue(place(bar, "x") >= 0);
      assertTrue(place(bar, "x") + place(bar, "width") <= Double.parseDouble(box[2]));
      assertTrue(place(bar, "y") + place(bar, "height") <= Double.parseDouble(box[3]));
    }
  }

  @Test
  void lanesAndBarsAreNamed() {
    assertEquals(
        IntStream.range(0, CORES).mapToObj(core -> "core " + core).toList(),
        texts("lane").stream().map(Element::getTextContent).toList());
    for (Element bar : bars) {
      assertEquals(
          "task %s on core %s: %s to %s"
              .formatted(
                  bar.getAttribute("data-task"),
                  bar.getAttribute("data-core"),
                  bar.getAttribute("data-from"),
                  bar.getAttribute("data-to")),
          bar.getElementsByTagName("title").item(0).getTextContent());
    }
    assertEquals(TITLE, picture.getElementsByTagName("title").item(0).getTextContent());
  }

  @Test
  void everyColourIsGivenForBothSchemes() {
    String[] css =
        picture.getElementsByTagName("style").item(0).getTextContent().split("@media", -1);
    assertEquals(2, css.length);
    assertTrue(css[1].contains("prefers-color-scheme: dark"));
    Set<String> colours = new HashSet<>();
    bars.forEach(bar -> colours.add("." + bar.getAttribute("class").split(" ", -1)[1] + " {"));
    assertTrue(colours.size() > 5);
    for (String colour : colours) {
      assertTrue(css[0].contains(colour) && css[1].contains(colour), colour);
    }
  }

  /// By the contrast that the Web Content Accessibility Guidelines 2.1 ask of text, 4.5 to 1.
  @Test
  void textCanBeReadOnEveryColourOfItsScheme() {
    String[] css =
        picture.getElementsByTagName("style").item(0).getTextContent().split("@media", -1);
    for (String scheme : css) {
      double text = luminance(one("text \\{[^}]*fill: (#\\w{6})", scheme));
      List<String> behind = all("\\.(?:c\\d+|page) \\{ fill: ([^}]+?) \\}", scheme);
      assertEquals(13, behind.size());
      for (String colour : behind) {
        double other = luminance(colour);
        double contrast = (Math.max(text, other) + 0.05) / (Math.min(text, other) + 0.05);
        assertTrue(contrast >= 4.5, colour + " has a contrast of " + contrast);
      }
    }
  }

  private static String one(String regex, String text) {
    return all(regex, text).getFirst();
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static double luminance(String colour) {
    double[] channels = colour.startsWith("#") ? ofHex(colour) : ofHsl(colour);
    double[] linear =
        DoubleStream.of(channels)
            .map(value -> value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static double[] ofHex(String colour) {
    return IntStream.of(1, 3, 5)
        .mapToDouble(i -> Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0)
        .toArray();
  }

  private static double[] ofHsl(String colour) {
    double[] parts = all("(\\d+)", colour).stream().mapToDouble(Double::parseDouble).toArray();
    double lightness = parts[2] / 100;
    double reach = parts[1] / 100 * Math.min(lightness, 1 - lightness);
    return DoubleStream.of(0, 8, 4)
        .map(
            turn -> {
              double at = (turn + parts[0] / 30) % 12;
              return lightness - reach * Math.clamp(Math.min(at - 3, 9 - at), -1, 1);
            })
        .toArray();
  }

  private static Schedule run(Gantt gantt) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      jobs.add(Job.of(i, 5 + 4L * i, new PeriodicBursts(10 + 7L * i, 9 + i, 6)));
    }
    return new Simulator(Machine.of(CORES).withSwitchCost(1), jobs)
        .run(queue -> PolicySpec.parse("rr:quantum=6").create(1), Long.MAX_VALUE, gantt);
  }

  private static Document picture(Gantt gantt) {
    try {
      StringWriter out = new StringWriter();
      GanttSvg.write(gantt, TITLE, out);
      var reader = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
      return reader.parse(new InputSource(new StringReader(out.toString())));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private List<Element> elements(String name) {
    NodeList nodes = picture.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private List<Element> texts(String kind) {
    return elements("text").stream()
        .filter(text -> text.getAttribute("class").equals(kind))
        .toList();
  }

  private List<Element> barsOf(String attribute, int number) {
    return bars.stream().filter(bar -> number(bar, attribute) == number).toList();
  }

  private static long number(Element element, String attribute) {
    return Long.parseLong(element.getAttribute(attribute));
  }

  private static double place(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}

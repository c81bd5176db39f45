package sluice.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import sluice.results.Sweep;
import sluice.results.record.RunFile;
import sluice.results.record.StoredRun;

/// The page in a real browser.
final class PageTest {
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Optional<Browser> started = Browser.start();
    if (started.isEmpty()) {
      System.out.println("NOTICE: no chromium or chromedriver here, so the page is not tested");
    }
    assumeTrue(started.isPresent(), "chromium, chromedriver: not on the path");
    browser = started.get();
    new Page().write(Sweep.in(directory), directory);
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void load() {
    browser.emulate("light", 1200, 900, false);
    browser.open(directory.resolve("index.html"));
    browser.complaints();
    browser.run("document.getElementById('Ferry').scrollIntoView()");
    browser.await("return document.querySelector('.chart svg') !== null");
  }

  @AfterEach
  void nothingToComplainOf() {
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void loadsNothingAndIsSmall() throws IOException {
    assertEquals(0L, browser.run("return performance.getEntriesByType('resource').length"));
    String page = Files.readString(directory.resolve("index.html"));
    assertTrue(page.contains("default-src 'none'"));
    assertTrue(page.length() < 3_000_000, "" + page.length());
  }

  @Test
  void saysWhatStandsOutInWords() {
    String text = browser.find("#findings").getText();
    assertTrue(text.contains("swift and brisk cannot be told apart"), text);
    assertTrue(text.contains("slow<b> is 50.0 ± 1.2 % lower"), text);
  }

  @Test
  void saysHowSureThatIs() {
    assertTrue(browser.find("#run").getText().contains("rounds 5"), browser.find("#run").getText());
    String conclusions = browser.find("#conclusions").getText();
    assertTrue(conclusions.contains("It tells of this machine"), conclusions);
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    String findings = browser.find("#findings").getText();
    assertTrue(findings.contains("Under other settings (3)"), findings);
    assertTrue(findings.contains("load = 1000"), findings);
    String notes = browser.find("section[aria-labelledby=Ferry] details").getText();
    assertTrue(notes.contains("cores: processors that the server may use."), notes);
    assertTrue(notes.contains("±: half of the 95 % confidence interval"), notes);
  }

  @Test
  void filtersByParameter() {
    assertEquals(List.of("swift", "brisk", "slow<b>"), subjects());
    choose("load", "20");
    assertEquals(3, subjects().size());
    choose("load", "");
    assertEquals(9, subjects().size());
  }

  @Test
  void aValueThatFitsNotTheOthersBringsItsOwn() {
    choose("cores", "2");
    assertEquals("together", browser.find("select[name=placement]").getDomProperty("value"));
    assertEquals(3, subjects().size());
  }

  @Test
  void filtersBySubject() {
    browser.find("[data-subject=brisk]").click();
    assertEquals(List.of("swift", "slow<b>"), subjects());
    assertEquals(List.of("swift", "slow<b>"), labels());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bars", "over-load", "load-load", "over-cores", "speed-up", "percentiles"})
  void drawsEachKind(String kind) {
    choose("chart", kind);
    assertTrue(browser.find(".chart svg path").isDisplayed());
    assertTrue(browser.find(".chart").getDomAttribute("aria-label").contains("Ferry"));
  }

  @Test
  void showsAnyMetric() {
    choose("value", "1");
    assertTrue(browser.find(".chart svg").getText().contains("p50 (us)"));
  }

  @ParameterizedTest
  @CsvSource({"light, 1200, false", "dark, 1200, false", "light, 390, true", "dark, 390, true"})
  void isAccessibleInBothSchemesOnDesktopAndPhone(String scheme, int width, boolean phone)
      throws IOException {
    browser.emulate(scheme, width, 800, phone);
    String background = scheme.equals("light") ? "rgb(255, 255, 255)" : "rgb(13, 17, 23)";
    assertEquals(background, browser.run("return getComputedStyle(document.body).backgroundColor"));
    assertEquals(
        false, browser.run("return document.documentElement.scrollWidth > innerWidth"), "width");
    assertEquals(List.of(), browser.axe());
  }

  @Test
  void chartsFollowTheScheme() {
    String ink = "return document.querySelector('.chart svg text').getAttribute('fill')";
    assertEquals("#1f2328", browser.run(ink));
    browser.emulate("dark", 1200, 900, false);
    browser.await(
        "return document.querySelector('.chart svg text').getAttribute('fill') === '#e6edf3'");
  }

  @Test
  void canBeUsedByKeyboard() {
    browser.open(directory.resolve("index.html"));
    browser.find("body").sendKeys(Keys.TAB);
    assertEquals("Skip to the tables", browser.driver().switchTo().activeElement().getText());
    WebElement select = browser.find("select[name=load]");
    select.sendKeys("20");
    assertEquals("20", select.getDomProperty("value"));
    WebElement box = browser.find("[data-subject=swift]");
    box.sendKeys(Keys.SPACE);
    assertEquals(List.of("brisk", "slow<b>"), subjects());
    browser.find("thead th:nth-child(2) button").sendKeys(Keys.ENTER);
    assertEquals(List.of("slow<b>", "brisk"), subjects());
    assertEquals("ascending", browser.find("thead th:nth-child(2)").getDomAttribute("aria-sort"));
  }

  @Test
  void laysARecordOverIt() throws IOException {
    Path second = Files.createDirectories(directory.resolve("second"));
    RunFile.write(Sweep.run(1.5), second);
    Path file = second.resolve("run.json.gz");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(second.resolve(RunFile.NAME), packed);
    }
    lay(file);
    String said = browser.find("#second").getText();
    assertTrue(said.contains("The environments differ") && said.contains(": speed."), said);
    assertEquals(6, subjects().size());
    assertTrue(browser.find("#Ferry ~ div table").getText().contains("1,500 ± 29"));
    assertTrue(browser.find("#environment .differs").getText().startsWith("speed"));
    browser.find("#remove").click();
    assertEquals(3, subjects().size());
  }

  @Test
  void aRecordHasTheRowsOfViewsToo() throws IOException {
    Path own = Files.createDirectories(directory.resolve("views"));
    new Page().write(new StoredRun(Sweep.withAView(1), directory), own);
    RunFile.write(Sweep.withAView(1.5), own);
    browser.open(own.resolve("index.html"));
    lay(own.resolve(RunFile.NAME));
    assertEquals(6, texts("section[aria-labelledby=Toll] tbody tr").size());
  }

  @Test
  void laysAnotherPageOverIt() throws IOException {
    Path second = Files.createDirectories(directory.resolve("page"));
    StoredRun faster = new StoredRun(Sweep.run(1.5), directory);
    new Page().write(faster, second);
    lay(second.resolve("index.html"));
    assertEquals(6, subjects().size());
    assertTrue(browser.find("#Ferry ~ div table").getText().contains("1,500 ± "));
    choose("chart", "over-load");
    List<String> drawn = texts(".chart svg text");
    assertTrue(drawn.contains("swift (second run)"), "" + drawn);
  }

  @Test
  void refusesAnyOtherFileInOneLine() throws IOException {
    Path file = directory.resolve("holiday.json");
    Files.write(file, "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
    lay(file);
    String said = browser.find("#second").getText();
    assertTrue(said.startsWith("holiday.json: expected a run.json"), said);
    assertEquals(3, subjects().size());
  }

  private static void lay(Path file) {
    browser.find("#file").sendKeys(file.toString());
    browser.await("return document.getElementById('second').textContent !== ''");
  }

  private static void choose(String name, String value) {
    browser.run(
        """
        const select = document.querySelector(`section[aria-labelledby=Ferry] select[name="${arguments[0]}"]`);
        select.value = arguments[1];
        select.dispatchEvent(new Event("change"));
        """,
        name,
        value);
  }

  /// The boats in the table, in its order.
  private static List<String> subjects() {
    boolean two = !browser.driver().findElements(By.cssSelector("#remove:not([hidden])")).isEmpty();
    return texts("section[aria-labelledby=Ferry] tbody td:nth-child(" + (two ? 2 : 1) + ")");
  }

  /// The boats in the chart.
  private static List<String> labels() {
    return texts(".chart svg text").stream().filter(Sweep.BOATS::contains).toList();
  }

  private static List<String> texts(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }
}

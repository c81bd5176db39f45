package sluice.results.page;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sluice.results.export.Exporter;
import sluice.results.record.StoredRun;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a page to look at a run with: one file, with its data, styles and scripts in it, which
/// loads nothing from anywhere; a policy in its head makes the browser hold it to that.
@AutoService(Exporter.class)
public final class Page implements Exporter {
  private static final String NAME = "index.html";

  /// The page's own modules, each after those it needs.
  private static final List<String> MODULES =
      List.of(
          "dom.js",
          "numbers.js",
          "model.js",
          "options.js",
          "grid.js",
          "section.js",
          "environment.js",
          "reduce.js",
          "overlay.js",
          "main.js");

  /// Between the places that are filled in and what is around them.
  private static final Pattern PARTS = Pattern.compile("(?=\\{\\{)|(?<=\\}\\})");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  @Override
  public String files() {
    return NAME;
  }

  @Override
  public String description() {
    return "the same as a page, with charts to filter and a second run to lay over this one";
  }

  @Override
  public void write(StoredRun from, Path target) throws IOException {
    Summary summary = SummaryMaker.of(from);
    Files.writeString(target.resolve(NAME), html(summary));
  }

  private static String html(Summary summary) throws IOException {
    String echarts = resource("echarts.min.js");
    String script = script();
    String data = MAPPER.writeValueAsString(summary);
    StringBuilder page = new StringBuilder(echarts.length() + data.length() + 100_000);
    for (String part : PARTS.splitAsStream(resource("page.html")).toList()) {
      page.append(
          switch (part) {
            case "{{policy}}" -> policy(echarts, script);
            case "{{title}}" -> escaped(summary.title());
            case "{{style}}" -> resource("style.css");
            case "{{summary}}" -> data.replace("<", "\\u003c");
            case "{{echarts}}" -> echarts;
            case "{{script}}" -> script;
            default -> part;
          });
    }
    return page.toString();
  }

  /// All modules as one: in one file none can import another, and none needs to.
  private static String script() throws IOException {
    StringBuilder script = new StringBuilder();
    for (String module : MODULES) {
      script.append(
          resource(module)
              .lines()
              .filter(line -> !line.startsWith("import "))
              .map(line -> line.replaceFirst("^export ", ""))
              .collect(Collectors.joining("\n", "", "\n")));
    }
    return script.toString();
  }

  /// Scripts run only if they are these, and nothing is loaded. Styles are free: charts set them.
  private static String policy(String... scripts) throws IOException {
    StringBuilder hashes = new StringBuilder();
    for (String script : scripts) {
      hashes.append(" 'sha256-").append(hash("\n" + script + "\n")).append("'");
    }
    return "default-src 'none'; script-src"
        + hashes
        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) throws IOException {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("no SHA-256 in this JDK", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String resource(String name) throws IOException {
    try (var stream = Page.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + ": expected in the jar, it is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

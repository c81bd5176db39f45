import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Holds every Java source of the project against google-java-format.
///
/// Arguments: `check` (report, exit 1 on a difference) or `write` (reformat in place), then the
/// project's root. It is a script of the build: the formatter needs the JDK of the toolchain, not
/// the one that runs Maven.
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>(modeArguments(args[0]));
    Path root = Path.of(args[1]);
    try (var files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          // The root may lie below such a directory itself.
          .filter(file -> !("/" + root.relativize(file)).contains("/target/"))
          .map(Path::toString)
          .sorted()
          .forEach(arguments::add);
    }
    Main.main(arguments.toArray(String[]::new));
  }

  private static List<String> modeArguments(String mode) {
    return switch (mode) {
      case "check" -> List.of("--dry-run", "--set-exit-if-changed");
      case "write" -> List.of("--replace");
      default -> throw new IllegalArgumentException("format: expected check or write, got " + mode);
    };
  }
}

package sluice.results.environment;

import java.util.function.Function;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/// The machine as oshi sees it, which knows systems other than Linux too.
final class Hardware {
  private static final Fact SILENT = Fact.unknown("the system's interface does not tell");

  /// What oshi writes for what it does not know.
  private static final String OSHI_UNKNOWN = "unknown";

  private final SystemInfo system = new SystemInfo();

  /// Asks one thing; that the answer is blank, or fails, means that it is not known.
  Fact tell(Function<HardwareAbstractionLayer, Object> question) {
    try {
      String answer = String.valueOf(question.apply(system.getHardware()));
      String text = answer.replace(OSHI_UNKNOWN, "").strip();
      return text.isEmpty() ? SILENT : Fact.known(text);
    } catch (RuntimeException | LinkageError e) {
      return SILENT;
    }
  }
}

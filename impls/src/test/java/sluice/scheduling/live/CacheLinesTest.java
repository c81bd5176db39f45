package sluice.scheduling.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;

/// Where the JVM puts what several processors write: nothing but a layout of objects tells that.
final class CacheLinesTest {
  private static final long TWO_LINES = 128;

  @Test
  void aLedgerHasItsLinesToItself() {
    ClassLayout layout = ClassLayout.parseClass(Ledger.class);
    long first = layout.instanceSize();
    long end = 0;
    for (String name : List.of("now", "arrivals", "ends", "resting")) {
      FieldLayout field = field(layout, name);
      first = Math.min(first, field.offset());
      end = Math.max(end, field.offset() + field.size());
    }
    assertTrue(first >= TWO_LINES, layout.toPrintable());
    assertTrue(layout.instanceSize() - end >= TWO_LINES, layout.toPrintable());
  }

  @Test
  void nothingLiesCloseBehindAPaddedReference() {
    ClassLayout layout = ClassLayout.parseClass(PaddedReference.class);
    FieldLayout value = field(layout, "value");
    assertTrue(
        layout.instanceSize() - value.offset() - value.size() >= TWO_LINES, layout.toPrintable());
  }

  private static FieldLayout field(ClassLayout layout, String name) {
    return layout.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

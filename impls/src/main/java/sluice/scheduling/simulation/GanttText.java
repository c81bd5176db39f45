package sluice.scheduling.simulation;

import java.util.Arrays;
import java.util.List;

/// Draws a [Gantt] as text: a lane a core, a column for a stretch of time, in it the symbol of the
/// task that had the most of it, and a point where the core did nothing for a task.
public final class GanttText {
  private static final String SYMBOLS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final char IDLE = '.';

  private final Gantt gantt;
  private final String margin;
  private final int columns;
  private final long from;
  private final long span;

  private GanttText(Gantt gantt, int width) {
    this.gantt = gantt;
    this.margin = " ".repeat(label(gantt.cores() - 1).length());
    this.from = gantt.from();
    this.span = Math.max(1, gantt.to() - from);
    int room = width - margin.length();
    if (room < 10) {
      throw new IllegalArgumentException(
          "chart: expected a width of " + (margin.length() + 10) + " or more, got " + width);
    }
    // Whole columns a tick where there is room, so that equal times look equal.
    this.columns = (int) (span <= room ? room / span * span : room);
  }

  /// Draws it.
  ///
  /// @param width of the longest line
  /// @throws IllegalArgumentException where the width is not enough for anything
  public static String of(Gantt gantt, int width) {
    return new GanttText(gantt, width).draw();
  }

  private String draw() {
    StringBuilder text = new StringBuilder();
    for (int core = 0; core < gantt.cores(); core++) {
      String label = label(core);
      text.append(label)
          .append(" ".repeat(margin.length() - label.length()))
          .append(lane(gantt.lane(core)))
          .append('\n');
    }
    text.append(margin).append(axis()).append('\n');
    if (gantt.omitted() > 0) {
      text.append("and ").append(gantt.omitted()).append(" spells later\n");
    }
    return text.toString();
  }

  private static String label(int core) {
    return "core " + core + " ";
  }

  private char[] lane(List<Spell> spells) {
    char[] line = new char[columns];
    Arrays.fill(line, IDLE);
    double[] share = new double[columns];
    for (Spell spell : spells) {
      double begin = column(spell.from());
      double end = column(spell.to());
      for (int i = (int) begin; i < end; i++) {
        double part = Math.min(end, i + 1) - Math.max(begin, i);
        if (part > share[i]) {
          share[i] = part;
          line[i] = SYMBOLS.charAt(spell.task() % SYMBOLS.length());
        }
      }
    }
    return line;
  }

  private String axis() {
    StringBuilder line = new StringBuilder(" ".repeat(columns));
    int free = 0;
    for (long mark : TimeAxis.marks(from, from + span, Math.max(2, columns / 8))) {
      String text = "|" + mark;
      int at = (int) column(mark);
      if (at >= free && at + text.length() <= columns) {
        line.replace(at, at + text.length(), text);
        free = at + text.length() + 1;
      }
    }
    return line.toString().stripTrailing();
  }

  private double column(long time) {
    return (double) (time - from) * columns / span;
  }
}

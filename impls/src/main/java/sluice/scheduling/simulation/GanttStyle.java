package sluice.scheduling.simulation;

/// The style sheet of a [GanttSvg]: a light scheme, and a dark one for readers who prefer it.
final class GanttStyle {
  private static final int COLOURS = 12;

  private GanttStyle() {}

  /// The class that gives a task its colour.
  static String colour(int task) {
    return "c" + task % COLOURS;
  }

  static String css() {
    StringBuilder css =
        new StringBuilder(
            """

            text { font: 13px sans-serif; dominant-baseline: middle; fill: #1f2328 }
            .lane { text-anchor: end }
            .mark, .name { text-anchor: middle }
            .name { pointer-events: none }
            .page { fill: #ffffff }
            line { stroke: #d0d7de }
            .spell { stroke: #57606a; stroke-width: 0.5 }
            """);
    colours(css, "", 65, 76);
    css.append(
        """
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc }
          .page { fill: #0d1117 }
          line { stroke: #3d444d }
          .spell { stroke: #9198a1 }
        """);
    colours(css, "  ", 45, 30);
    return css.append("}\n").toString();
  }

  /// Neighbours in number lie far apart on the colour circle.
  private static void colours(StringBuilder css, String indent, int saturation, int lightness) {
    for (int colour = 0; colour < COLOURS; colour++) {
      css.append(indent)
          .append(".c" + colour + " { fill: hsl(" + colour * 150 % 360 + ", ")
          .append(saturation + "%, " + lightness + "%) }\n");
    }
  }
}

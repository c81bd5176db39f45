package sluice.results.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The colours of charts, for a light and for a dark background. They are drawn for the light one;
/// [#darkStyle()] exchanges them where the reader prefers the other.
enum Palette {
  BACKGROUND(0xffffff, 0x0d1117),
  INK(0x1f2328, 0xe6edf3),
  GRID(0xd1d9e0, 0x3d444d),
  MUTED(0x6e7781, 0x9198a1),
  BLUE(0x0969da, 0x58a6ff),
  ORANGE(0xbc4c00, 0xffa657),
  GREEN(0x1a7f37, 0x3fb950),
  PURPLE(0x8250df, 0xbc8cff),
  RED(0xcf222e, 0xff7b72),
  TEAL(0x1b7c83, 0x39c5cf),
  YELLOW(0x9a6700, 0xe3b341),
  PINK(0xbf3989, 0xf778ba);

  /// Those that tell series apart.
  static final List<Palette> SERIES = List.of(BLUE, ORANGE, GREEN, PURPLE, RED, TEAL, YELLOW, PINK);

  private final Color light;
  private final Color dark;

  Palette(int light, int dark) {
    this.light = new Color(light);
    this.dark = new Color(dark);
  }

  Color light() {
    return light;
  }

  Color dark() {
    return dark;
  }

  /// A style sheet for an SVG file whose colours are attributes.
  static String darkStyle() {
    return Arrays.stream(values())
        .map(Palette::rules)
        .collect(Collectors.joining("", "@media (prefers-color-scheme: dark) {", "}"));
  }

  /// How a colour is written in an SVG file.
  static String css(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }

  private String rules() {
    // White is written by its name.
    String from = this == BACKGROUND ? "white" : css(light);
    return "[fill='%1$s']{fill:%2$s}[stroke='%1$s']{stroke:%2$s}".formatted(from, css(dark));
  }
}

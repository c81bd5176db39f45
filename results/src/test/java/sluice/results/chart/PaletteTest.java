package sluice.results.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Contrast as the W3C's Web Content Accessibility Guidelines 2.2 count it (1.4.3 and 1.4.11).
final class PaletteTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;

  @ParameterizedTest
  @EnumSource(
      value = Palette.class,
      names = {"BACKGROUND", "GRID"},
      mode = Mode.EXCLUDE)
  void standsOutOnItsBackground(Palette colour) {
    double wanted = colour == Palette.INK ? TEXT : GRAPHICS;
    double light = contrast(colour.light(), Palette.BACKGROUND.light());
    double dark = contrast(colour.dark(), Palette.BACKGROUND.dark());
    assertTrue(light >= wanted, colour + " in light: " + light);
    assertTrue(dark >= wanted, colour + " in dark: " + dark);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int component) {
    double part = component / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

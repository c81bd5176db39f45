package sluice.results.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a share given in per cent, such as `3%`, or as a fraction, such as `0.03`.
final class Share implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1) : text;
    try {
      double share = Double.parseDouble(number.strip()) / (percent ? 100 : 1);
      if (share >= 0 && share < 10) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one complaint there is.
    }
    throw new TypeConversionException("expected a share such as 3% or 0.03, got '" + text + "'");
  }
}

package sluice.results.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import sluice.results.statistics.Estimate;

/// Writes numbers with the digits they deserve: an interval gets two significant ones and decides
/// where its mean ends; a mean without interval gets three.
public final class Numbers {
  private static final int MAX_DECIMALS = 3;

  private Numbers() {}

  public static String format(Estimate estimate) {
    double half = estimate.halfWidth().orElse(0);
    if (half == 0) {
      String mean = single(estimate.mean());
      return estimate.halfWidth().isPresent() ? mean + " ± 0" : mean;
    }
    int decimals = decimals(half, 2);
    if (isZero(estimate.mean(), decimals) && isZero(half, decimals)) {
      return "<0.001";
    }
    return fixed(estimate.mean(), decimals) + " ± " + fixed(half, decimals);
  }

  private static String single(double value) {
    int decimals = value == 0 ? 0 : decimals(value, 3);
    return value != 0 && isZero(value, decimals) ? "<0.001" : format(value, decimals, 0);
  }

  /// The decimal places that leave this many significant digits; negative left of the point.
  private static int decimals(double value, int significant) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(significant));
    int integerDigits = rounded.precision() - rounded.scale();
    return Math.min(MAX_DECIMALS, significant - integerDigits);
  }

  private static boolean isZero(double value, int decimals) {
    return rounded(value, decimals).signum() == 0;
  }

  private static String fixed(double value, int decimals) {
    return format(value, decimals, Math.max(0, decimals));
  }

  private static String format(double value, int decimals, int minimumDecimals) {
    NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
    format.setMinimumFractionDigits(minimumDecimals);
    format.setMaximumFractionDigits(Math.max(0, decimals));
    return format.format(rounded(value, decimals));
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}

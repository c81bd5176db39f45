package sluice.results.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sluice.results.statistics.Estimate;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1234.5678;  12.345; 1,235 ± 12
          1234.5678;  0.12;   1,234.57 ± 0.12
          1234567;    43210;  1,235,000 ± 43,000
          15.04;      9.96;   15 ± 10
          24;         0;      24 ± 0
          0;          0;      0 ± 0
          0.0000012;  0.000001; <0.001
          0.25;       0.0001; 0.250 ± 0.000
          -3.21;      0.5;    -3.21 ± 0.50
          12345;      ;       12,300
          1.2345;     ;       1.23
          100;        ;       100
          0;          ;       0
          0.00001;    ;       <0.001
          """)
  void showsTheDigitsItKnows(double mean, Double half, String expected) {
    OptionalDouble halfWidth = half == null ? OptionalDouble.empty() : OptionalDouble.of(half);
    assertEquals(expected, Numbers.format(new Estimate(mean, halfWidth, 3)));
  }
}

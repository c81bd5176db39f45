package sluice.bench.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sluice.transfer.codec.HeaderCodec;
import sluice.transfer.frame.FileHeader;

final class HeaderSamplesTest {
  private static final HeaderCodec CODEC = HeaderCodec.installed().find("jackson").get();

  @Test
  void typicalHeadersHaveAbout90Bytes() {
    double mean = sizes(HeaderSamples.TYPICAL).stream().mapToInt(n -> n).average().orElse(0);
    assertTrue(mean >= 70 && mean <= 110, "mean size " + mean);
  }

  @Test
  void largeHeadersHaveAbout4KiB() {
    for (int size : sizes(HeaderSamples.LARGE)) {
      assertEquals(4096, size, 410);
    }
  }

  @Test
  void smallHeadersAreSmallerThanTypicalOnes() {
    int small = sizes(HeaderSamples.SMALL).stream().mapToInt(n -> n).sum();
    assertTrue(small < sizes(HeaderSamples.TYPICAL).stream().mapToInt(n -> n).sum());
  }

  @ParameterizedTest
  @EnumSource
  void noTwoHeadersAreAlike(HeaderSamples samples) {
    List<FileHeader> headers = samples.headers();
    assertEquals(HeaderSamples.COUNT, headers.size());
    assertEquals(HeaderSamples.COUNT, new HashSet<>(headers).size());
    assertEquals(1, Integer.bitCount(HeaderSamples.COUNT), "a power of two");
  }

  @ParameterizedTest
  @EnumSource
  void headersAreTheSameAtEveryCall(HeaderSamples samples) {
    assertEquals(samples.headers(), samples.headers());
  }

  @ParameterizedTest
  @EnumSource
  void samplesAreFoundByTheirNames(HeaderSamples samples) {
    assertEquals(samples, HeaderSamples.named(samples.toString()));
  }

  @Test
  void anUnknownSampleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> HeaderSamples.named("huge"));
  }

  private static List<Integer> sizes(HeaderSamples samples) {
    byte[] target = new byte[16 << 10];
    return samples.headers().stream().map(header -> CODEC.encode(header, target, 0)).toList();
  }
}

package sluice.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import sluice.transfer.FramingServerProvider;
import sluice.transfer.codec.HeaderCodec;

class CatalogTest {
  private static Catalog<StringBuilder> of(String... names) {
    List<Supplier<StringBuilder>> makers =
        List.of(names).stream()
            .<Supplier<StringBuilder>>map(n -> () -> new StringBuilder(n))
            .toList();
    return new Catalog<>("thing", makers, StringBuilder::toString);
  }

  @Test
  void namesAreSorted() {
    assertEquals(List.of("a", "b", "c"), of("b", "c", "a").names());
  }

  @Test
  void everyInstanceIsFresh() {
    Supplier<StringBuilder> maker = of("a").find("a");
    assertEquals("a", maker.get().toString());
    assertNotSame(maker.get(), maker.get());
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    Catalog<StringBuilder> catalog = of("b", "a");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> catalog.find("x"));
    assertEquals("thing: expected one of a, b, got x", e.getMessage());
  }

  @Test
  void twoOfOneNameAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> of("a", "b", "a"));
    assertTrue(e.getMessage().contains("two are named a"), e.getMessage());
  }

  @Test
  void codecsAndServersAreFound() {
    Catalog<HeaderCodec> codecs = HeaderCodec.installed();
    assertTrue(codecs.names().contains("handwritten"), codecs.names().toString());
    assertNotSame(codecs.find("handwritten").get(), codecs.find("handwritten").get());
    assertTrue(FramingServerProvider.installed().names().contains("blocking"));
  }
}

package sluice.transfer.codec;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import sluice.catalog.Catalog;

/// Runs the kit against every codec there is.
class CodecKitTest {
  @TestFactory
  Stream<DynamicContainer> codecs() {
    Catalog<HeaderCodec> catalog = HeaderCodec.installed();
    return catalog.names().stream()
        .map(name -> DynamicContainer.dynamicContainer(name, CodecKit.tests(catalog.find(name))));
  }
}

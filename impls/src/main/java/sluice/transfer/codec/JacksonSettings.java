package sluice.transfer.codec;

import sluice.transfer.frame.FrameException;
import sluice.transfer.frame.WireFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TSFBuilder;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/// How Jackson is told to hold to W3: no duplicate key, no deep nesting, no coercion, and no limit
/// of its own that a header within the limit of W2 could meet.
final class JacksonSettings {
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(WireFormat.MAX_NESTING)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private JacksonSettings() {}

  /// Builds a factory that reads strictly.
  static <F extends TokenStreamFactory, B extends TSFBuilder<F, B>> F strict(B builder) {
    return builder
        .streamReadConstraints(CONSTRAINTS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .build();
  }

  /// Builds a mapper that reads strictly.
  static JsonMapper strictMapper() {
    return JsonMapper.builder(strict(JsonFactory.builder()))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(
            config -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.Fail);
              }
            })
        .build();
  }

  /// Writes by databind, which wraps what its output throws.
  ///
  /// @return the number of bytes written from `offset` on
  /// @throws IndexOutOfBoundsException where `target` is too short
  static int write(ObjectWriter writer, Object value, byte[] target, int offset) {
    ArrayOutput output = new ArrayOutput(target, offset);
    try {
      writer.writeValue(output, value);
      return output.count();
    } catch (DatabindException e) {
      throw e.getCause() instanceof IndexOutOfBoundsException tooShort ? tooShort : e;
    }
  }

  static FrameException refused(JacksonException e) {
    String where = e.getPath().isEmpty() ? "header" : e.getPath().getFirst().getPropertyName();
    return HeaderRules.refused(where + ": " + e.getOriginalMessage());
  }
}

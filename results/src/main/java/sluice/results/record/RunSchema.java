package sluice.results.record;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The JSON Schema of `run.json`, `run.schema.json`, which also documents every field.
final class RunSchema {
  /// Its name as a resource beside this class.
  static final String NAME = "run.schema.json";

  private final Schema schema;

  RunSchema() throws IOException {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().failFast(true).locale(Locale.ROOT).build()));
    try (InputStream stream = RunSchema.class.getResourceAsStream(NAME)) {
      schema = registry.getSchema(stream, InputFormat.JSON);
    }
  }

  /// What is wrong with a record first: where in it, and what was expected.
  Optional<String> violation(JsonNode json) {
    List<Error> errors = schema.validate(json);
    return errors.stream()
        .findFirst()
        .map(error -> "%s: %s".formatted(error.getInstanceLocation(), error.getMessage()));
  }
}

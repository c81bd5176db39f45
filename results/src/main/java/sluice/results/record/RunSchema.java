package sluice.results.record;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The JSON Schema of `run.json`, `run.schema.json`, which also documents every field.
final class RunSchema {
  /// Its name as a resource beside this class.
  static final String NAME = "run.schema.json";

  private static final String ID = "urn:sluice:run:" + Run.SCHEMA_VERSION;
  private static final String CELL = "#/$defs/result";

  private final Schema schema;
  private final Schema cell;

  RunSchema() throws IOException {
    String text;
    try (InputStream stream = RunSchema.class.getResourceAsStream(NAME)) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(Map.of(ID, text))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().failFast(true).locale(Locale.ROOT).build()));
    schema = registry.getSchema(SchemaLocation.of(ID));
    cell = registry.getSchema(SchemaLocation.of(ID + CELL));
    cell.initializeValidators();
  }

  /// What is wrong with a record first: where in it, and what was expected.
  Optional<String> violation(JsonNode json) {
    return first(schema.validate(json), "");
  }

  /// The same of one of its cells. Threads may check several at once.
  ///
  /// @param place where it is in the record, such as `/cells/3`
  Optional<String> violationOfCell(JsonNode json, String place) {
    return first(cell.validate(json), place);
  }

  private static Optional<String> first(List<Error> errors, String place) {
    return errors.stream()
        .findFirst()
        .map(error -> "%s%s: %s".formatted(place, error.getInstanceLocation(), error.getMessage()));
  }
}

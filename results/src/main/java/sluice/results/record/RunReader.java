package sluice.results.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a record as it comes. Its cells are nearly all of it: each is checked, and made an object,
/// on another thread while the next one is parsed, and its JSON is let go then.
final class RunReader {
  private static final String CELLS = "cells";

  private final JsonMapper mapper;
  private final RunSchema schema;

  RunReader(JsonMapper mapper, RunSchema schema) {
    this.mapper = mapper;
    this.schema = schema;
  }

  /// Reads a record that the parser is in front of.
  ///
  /// @throws JacksonException if it is no JSON
  /// @throws RefusedException if it is no record, or one of a newer version
  Run read(JsonParser parser) throws RefusedException {
    ObjectNode head = mapper.createObjectNode();
    List<CompletableFuture<CellResult>> cells = new ArrayList<>();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new RefusedException("not a run record, it is no JSON object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(CELLS) && value == JsonToken.START_ARRAY) {
        head.putArray(CELLS);
        cells = cells(parser);
      } else {
        head.set(name, parser.<JsonNode>readValueAsTree());
      }
    }
    if (parser.nextToken() != null) {
      throw new RefusedException("not a run record, something follows it");
    }
    return whole(head, cells);
  }

  private List<CompletableFuture<CellResult>> cells(JsonParser parser) {
    List<CompletableFuture<CellResult>> cells = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode cell = parser.readValueAsTree();
      int index = cells.size();
      cells.add(CompletableFuture.supplyAsync(() -> cell(cell, index)));
    }
    return cells;
  }

  private CellResult cell(JsonNode json, int index) {
    Optional<String> violation = schema.violationOfCell(json, "/%s/%d".formatted(CELLS, index));
    if (violation.isPresent()) {
      throw new CompletionException(notARecord(violation.orElseThrow()));
    }
    return mapper.treeToValue(json, CellResult.class);
  }

  private Run whole(ObjectNode head, List<CompletableFuture<CellResult>> cells)
      throws RefusedException {
    checkVersion(head.path("schemaVersion"));
    Optional<String> violation = schema.violation(head);
    if (violation.isPresent()) {
      throw notARecord(violation.orElseThrow());
    }
    try {
      return mapper
          .treeToValue(head, Run.class)
          .withCells(cells.stream().map(CompletableFuture::join).toList());
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RefusedException refused -> throw refused;
        case JacksonException cause -> throw cause;
        default -> throw e;
      }
    }
  }

  private static void checkVersion(JsonNode version) throws RefusedException {
    if (!version.isInt() || version.intValue() < 1) {
      throw new RefusedException("not a run record, it has no schemaVersion");
    }
    if (version.intValue() > Run.SCHEMA_VERSION) {
      throw new RefusedException(
          "schema version %d is newer than the %d this build reads"
              .formatted(version.intValue(), Run.SCHEMA_VERSION));
    }
  }

  private static RefusedException notARecord(String violation) {
    return new RefusedException("not a run record: " + violation);
  }

  /// Says why something is no record that can be read here, in one line.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}

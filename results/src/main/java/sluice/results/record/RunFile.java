package sluice.results.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes `run.json`.
public final class RunFile {
  public static final String NAME = "run.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private RunFile() {}

  /// Replaces `directory/run.json` in one step, so that a reader, or a kill, never meets half a
  /// file.
  public static void write(Run run, Path directory) throws IOException {
    Path partial = directory.resolve(NAME + ".partial");
    try {
      MAPPER.writeValue(partial, run);
      Files.move(
          partial,
          directory.resolve(NAME),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /// Reads `directory/run.json`.
  ///
  /// @throws IOException also where it is no record of a run, or one of a newer version
  public static Run read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (Files.notExists(file)) {
      throw new IOException(directory + ": expected a " + NAME + ", there is none");
    }
    byte[] json = Files.readAllBytes(file);
    try {
      JsonNode version = MAPPER.readTree(json).path("schemaVersion");
      if (!version.isInt() || version.intValue() < 1) {
        throw new IOException(file + ": not a run record, it has no schemaVersion");
      }
      if (version.intValue() > Run.SCHEMA_VERSION) {
        throw new IOException(
            "%s: schema version %d is newer than the %d this build reads"
                .formatted(file, version.intValue(), Run.SCHEMA_VERSION));
      }
      return MAPPER.readValue(json, Run.class);
    } catch (JacksonException e) {
      throw new IOException(file + ": not a run record: " + e.getOriginalMessage(), e);
    }
  }
}

package sluice.results.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes `run.json`, and reads it compressed too, as `run.json.gz`. What it holds is
/// documented, field by field, in `run.schema.json`.
public final class RunFile {
  public static final String NAME = "run.json";

  /// The record of a run that is kept for good.
  public static final String COMPRESSED = "run.json.gz";

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

  /// Writes `directory/run.json.gz`.
  ///
  /// @param edit changes the JSON before it is written
  public static void writeCompressed(Run run, Path directory, UnaryOperator<String> edit)
      throws IOException {
    String json =
        MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(run);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve(COMPRESSED)))) {
      out.write(edit.apply(json).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Reads `directory/run.json`, or `directory/run.json.gz` where that is not there.
  ///
  /// @throws IOException also where it is no record of a run, or one of a newer version
  public static Run read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (Files.notExists(file)) {
      file = directory.resolve(COMPRESSED);
    }
    if (Files.notExists(file)) {
      throw new IOException(
          "%s: expected %s or %s, there is neither".formatted(directory, NAME, COMPRESSED));
    }
    try (InputStream bytes = Files.newInputStream(file);
        InputStream json = file.endsWith(COMPRESSED) ? new GZIPInputStream(bytes) : bytes;
        JsonParser parser = MAPPER.createParser(json)) {
      return new RunReader(MAPPER, new RunSchema()).read(parser);
    } catch (JacksonException e) {
      throw new IOException("%s: not a run record: %s".formatted(file, where(e)), e);
    } catch (ZipException | EOFException e) {
      throw new IOException("%s: not a run record: %s".formatted(file, e.getMessage()), e);
    } catch (RunReader.RefusedException e) {
      throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String where(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? e.getOriginalMessage()
        : "line %d, column %d: %s"
            .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage());
  }
}

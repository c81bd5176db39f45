package sluice.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import sluice.results.record.StoredRun;

/// Reads the run in a directory that was named on the command line; where there is none, that is
/// misuse.
public final class RunArgument implements ITypeConverter<StoredRun> {
  @Override
  public StoredRun convert(String text) {
    Path directory = Path.of(text);
    if (!Files.isDirectory(directory)) {
      throw new TypeConversionException(text + ": expected a directory with a run");
    }
    try {
      return StoredRun.read(directory);
    } catch (IOException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}

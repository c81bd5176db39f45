package sluice.scheduling.workload;

import java.io.IOException;
import java.io.Serial;

/// A file of jobs is not what it should be. The message is for whoever wrote the file: which file,
/// which line and column, what was expected and what was there.
public final class WorkloadException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public WorkloadException(String message) {
    super(message);
  }

  public WorkloadException(String message, Throwable cause) {
    super(message, cause);
  }
}

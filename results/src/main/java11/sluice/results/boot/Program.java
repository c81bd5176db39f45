package sluice.results.boot;

/** The command line a jar is made for; found by {@link java.util.ServiceLoader}, one a jar. */
public interface Program {
  /** Runs it and ends the process with its exit code. */
  void run(String[] args);
}

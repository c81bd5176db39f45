package sluice.results.chart;

/// The charts there are. Which of them a table gets follows from its parameters and metrics, so a
/// table from elsewhere is drawn like any other.
public sealed interface Kind {
  /// The kind in file names and links, such as `over-cores`; unique within a table.
  String id();

  /// The score of each subject, with its interval.
  record Bars() implements Kind {
    @Override
    public String id() {
      return "bars";
    }
  }

  /// The score over a parameter whose values are numbers, a line for each subject.
  record Over(String parameter) implements Kind {
    @Override
    public String id() {
      return "over-" + slug(parameter);
    }
  }

  /// How many times the score at the fewest cores is reached with more, a line for each subject.
  record SpeedUp(String parameter) implements Kind {
    @Override
    public String id() {
      return "speed-up";
    }
  }

  /// Latency over the rate achieved, a line for each subject, its points in the order of the
  /// parameter that sets the load.
  record ThroughputLatency(String parameter) implements Kind {
    @Override
    public String id() {
      return "load-" + slug(parameter);
    }
  }

  /// Latency by percentile from the histograms, on the axis that shows the tail: 1/(1 - p).
  record Percentiles() implements Kind {
    @Override
    public String id() {
      return "percentiles";
    }
  }

  private static String slug(String parameter) {
    return parameter.replaceAll("[^A-Za-z0-9]+", "-");
  }
}

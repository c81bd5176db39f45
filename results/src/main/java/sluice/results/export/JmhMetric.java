package sluice.results.export;

import java.util.List;
import java.util.Map;

/// One metric of JMH's JSON format, under JMH's names.
///
/// @param rawData the values of each fork's iterations
record JmhMetric(
    double score,
    double scoreError,
    List<Double> scoreConfidence,
    Map<String, Double> scorePercentiles,
    String scoreUnit,
    List<List<Double>> rawData) {}

package sluice.results.compare;

import java.util.Optional;
import sluice.results.record.Cell;
import sluice.results.statistics.Estimate;
import sluice.results.statistics.LogRatio;

/// One cell in both runs, by the score of its table.
///
/// @param base its score in the base, in the table's unit
/// @param candidate its score in the other run
/// @param ratio that of the candidate to the base; empty where a score is not above 0
/// @param rank the probability of such forks where nothing differs, by their ranks
/// @param adjusted the probability that the interval gives, adjusted for the number of cells; it
///   decides
/// @param floor the larger noise floor of both runs in this table, as a share
public record CellComparison(
    Cell cell,
    Estimate base,
    Estimate candidate,
    Optional<LogRatio> ratio,
    double rank,
    double adjusted,
    double floor,
    Verdict verdict) {}

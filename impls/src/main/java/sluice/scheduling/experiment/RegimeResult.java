package sluice.scheduling.experiment;

/// How a set of programs fared under a regime. Times are in the programs' unit, from time 0, when
/// all were handed in.
///
/// @param makespan until the machine was done with all, printing included where it prints itself
/// @param printed until all results were on paper
/// @param utilisation computing over the makespan, on one CPU
/// @param meanTurnaround until a program's results were on paper
/// @param meanResponse until a program began to compute
public record RegimeResult(
    Regime regime,
    long makespan,
    long printed,
    double utilisation,
    double meanTurnaround,
    double meanResponse) {}

package sluice.scheduling;

/// An option of a policy, or of a generator of jobs.
///
/// @param name as written in `policy:name=value`, to be read by [OptionValues]
/// @param standard the value it has when not given, as one would write it
/// @param meaning one line
public record PolicyOption(String name, String standard, String meaning) {}

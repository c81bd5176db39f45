package sluice.scheduling;

/// An option of a policy.
///
/// @param name as written in `policy:name=value`
/// @param standard the value it has when not given, as one would write it
/// @param meaning one line
public record PolicyOption(String name, String standard, String meaning) {}

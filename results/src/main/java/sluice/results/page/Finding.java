package sluice.results.page;

import java.util.Map;

/// What stands out among the rows that differ in their subject alone.
///
/// @param where the parameters they share
/// @param text one or two sentences
record Finding(Map<String, String> where, String text) {}

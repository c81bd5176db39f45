package sluice.results.render;

import java.util.List;
import java.util.Optional;

/// A table as text, before it has a format.
///
/// @param caption what all rows share
/// @param columns the headings
/// @param notes one line for each thing that wants explaining
record Grid(
    String title,
    String question,
    String caption,
    List<Column> columns,
    List<Row> rows,
    List<String> notes) {
  /// A heading, and whether the numbers below it are aligned to the right.
  record Column(String heading, boolean numeric) {}

  /// A line.
  ///
  /// @param cells one text for each column
  /// @param remark stands in place of the columns that have no cell
  record Row(List<String> cells, Optional<String> remark) {}
}

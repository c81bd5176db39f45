package sluice.results.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import sluice.results.statistics.Estimate;

/// Whether a second run tells its reader what the first did, over all that was timed. Rows are
/// ranked against each other where they differ in their subject alone.
///
/// Both directions of a ranking count, so this asks less of a single cell than a [Verdict], and
/// more of the runs as a whole: it is what shows whether runs of one thing can be repeated.
///
/// @param cells those that have intervals in both runs
/// @param overlapping those of them whose intervals have a value in common
/// @param toldApart pairs of rows that the base tells apart: by more than their intervals explain,
///   and by more than the noise floor
/// @param confirmed those of them that stand the same way around in the other run
public record Agreement(int cells, int overlapping, int toldApart, int confirmed) {
  /// Of two runs, whatever they measured.
  public static Agreement of(Comparison comparison) {
    int cells = 0;
    int overlapping = 0;
    int toldApart = 0;
    int confirmed = 0;
    for (Group group : comparison.groups()) {
      List<CellComparison> timed = group.cells().stream().filter(Agreement::isTimed).toList();
      cells += timed.size();
      overlapping += (int) timed.stream().filter(Agreement::overlaps).count();
      for (List<CellComparison> rows : ranked(timed, group.table().subject())) {
        for (int i = 0; i < rows.size(); i++) {
          for (int j = 0; j < i; j++) {
            if (tellsApart(rows.get(i), rows.get(j))) {
              toldApart++;
              confirmed += sameWay(rows.get(i), rows.get(j)) ? 1 : 0;
            }
          }
        }
      }
    }
    return new Agreement(cells, overlapping, toldApart, confirmed);
  }

  /// The rank correlation of both runs over the pairs that the base tells apart: 1 where all are
  /// confirmed, -1 where none is (M. G. Kendall, *A new measure of rank correlation*, Biometrika
  /// 30, 1938). Empty without such pairs.
  public OptionalDouble tau() {
    return toldApart == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((2.0 * confirmed - toldApart) / toldApart);
  }

  private static boolean isTimed(CellComparison cell) {
    return !cell.cell().computed()
        && cell.base().halfWidth().isPresent()
        && cell.candidate().halfWidth().isPresent();
  }

  private static boolean overlaps(CellComparison cell) {
    double apart = Math.abs(cell.base().mean() - cell.candidate().mean());
    return apart <= half(cell.base()) + half(cell.candidate());
  }

  /// Rows that differ in their subject alone, without those that tell of the load.
  private static Iterable<List<CellComparison>> ranked(List<CellComparison> all, String subject) {
    Map<Map<String, String>, List<CellComparison>> groups = new HashMap<>();
    for (CellComparison cell : all) {
      if (cell.verdict() != Verdict.GENERATOR_BOUND) {
        Map<String, String> others = new HashMap<>(cell.cell().columns());
        others.remove(subject);
        groups.computeIfAbsent(others, o -> new ArrayList<>()).add(cell);
      }
    }
    return groups.values();
  }

  private static boolean tellsApart(CellComparison one, CellComparison other) {
    double a = one.base().mean();
    double b = other.base().mean();
    double noise = Math.hypot(half(one.base()), half(other.base()));
    double floor = one.floor() * (Math.abs(a) + Math.abs(b)) / 2;
    return Math.abs(a - b) > Math.max(noise, floor);
  }

  private static boolean sameWay(CellComparison one, CellComparison other) {
    double before = one.base().mean() - other.base().mean();
    double after = one.candidate().mean() - other.candidate().mean();
    return before * after > 0;
  }

  private static double half(Estimate estimate) {
    return estimate.halfWidth().orElseThrow();
  }
}

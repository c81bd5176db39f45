/** Two-sided 95 % quantiles of Student's t by degrees of freedom, from 1 on. */
const STUDENT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const NORMAL = 1.96;

/** The note for runs that come without a summary. */
const NOTE =
  "A run.json has raw values alone: the intervals are Student's t over forks here, and its rows are not ranked. Its index.html has all.";

/** Makes of a `run.json` what the page needs. Means are the same as in its own tables. */
export function reduce(run) {
  return {
    title: "Results: " + run.suites.join(", "),
    facts: { Run: `${run.started}, effort ${run.settings.effort}` },
    environment: run.environment,
    note: NOTE,
    tables: run.tables.map((table) => reduceTable(table, run.cells.filter((one) => one.cell.table === (table.source ?? table.id)))),
  };
}

function reduceTable(table, cells) {
  const shown = cells.filter(({ cell }) => cell.role !== "twin");
  const columns = [...new Set(shown.flatMap(({ cell }) => Object.keys({ ...cell.params, ...cell.labels })))];
  return {
    ...table,
    columns,
    remarks: [],
    rows: shown.map(({ cell, status, reason, forks }) => {
      const named = { ...cell.params, ...cell.labels };
      return {
        values: columns.map((name) => named[name] ?? ""),
        status,
        reason: reason ?? "",
        mark: "",
        standing: "unranked",
        role: cell.role ?? "subject",
        forks: forks.length,
        estimates: table.metrics.map((metric) => (status === "ok" ? estimate(forks, metric) : null)),
        remarks: [],
      };
    }),
  };
}

function estimate(forks, { key, scale }) {
  const means = forks.map((fork) => fork.values[key] ?? []).filter((values) => values.length > 0).map(mean);
  if (means.length === 0) {
    return null;
  }
  const centre = mean(means);
  if (means.length === 1) {
    return [centre * scale, null];
  }
  const variance = means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (means.length - 1);
  const half = (STUDENT[means.length - 2] ?? NORMAL) * Math.sqrt(variance / means.length);
  // What floating-point arithmetic leaves of equal values is no spread.
  const spread = half < Math.abs(centre) * 1e-9 ? 0 : half;
  return [centre * scale, spread * Math.abs(scale)];
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

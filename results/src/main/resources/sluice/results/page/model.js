/**
 * A table of one or two runs: every row is the row of the summary with the number of its run and its
 * columns by name.
 */
export class Model {
  constructor(table, second) {
    this.table = table;
    this.subject = table.subject;
    this.rows = [...rows(table, 1), ...(second ? rows(second, 2, table) : [])];
    this.two = Boolean(second);
    this.columns = [...new Set(this.rows.flatMap((row) => Object.keys(row.columns)))];
  }

  /** The different values of a column, in the order of the rows. */
  values(column) {
    return [...new Set(this.rows.map((row) => row.columns[column] ?? ""))];
  }

  /** The columns with several values, but the subject. */
  parameters() {
    return this.columns.filter((name) => name !== this.subject && this.values(name).length > 1);
  }

  /**
   * The rows that have the chosen values.
   *
   * @param {Map<string, string>} chosen a value for each parameter; "" stands for all
   * @param {Set<string>} subjects
   * @param {string[]} free the parameters that may have any value all the same
   */
  matching(chosen, subjects, free = []) {
    return this.rows.filter(
      (row) =>
        subjects.has(row.columns[this.subject]) &&
        [...chosen].every(([name, value]) => free.includes(name) || value === "" || (row.columns[name] ?? "") === value),
    );
  }

  /** Values for all parameters as in the row that has this one and else agrees best. */
  nearest(chosen, name, value) {
    const agreement = (row) => [...chosen].filter(([other, wanted]) => row.columns[other] === wanted).length;
    const candidates = this.rows.filter((row) => (row.columns[name] ?? "") === value);
    const best = candidates.reduce((a, b) => (agreement(b) > agreement(a) ? b : a));
    return new Map([...chosen].map(([other, wanted]) => [other, wanted === "" ? "" : best.columns[other] ?? ""]));
  }
}

function rows(table, run, first = table) {
  return table.rows.map((row) => ({
    ...row,
    run,
    columns: Object.fromEntries(table.columns.map((name, i) => [name, row.values[i]]).filter(([, value]) => value !== "")),
    // In the order of the first run's columns, should the second have others.
    remarks: first.remarks.map((name) => row.remarks[table.remarks.indexOf(name)] ?? ""),
    estimates: first.metrics.map((metric) => row.estimates[table.metrics.findIndex((m) => m.key === metric.key)] ?? null),
  }));
}

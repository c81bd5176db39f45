import { element, scrolling } from "./dom.js";
import { figure, heading } from "./numbers.js";

/** The numbers behind a chart, sorted by the heading that is pressed. */
export class Grid {
  #model;
  #rows = [];
  #sorted = { column: -1, ascending: true };
  #place = element("div");

  constructor(model) {
    this.#model = model;
  }

  get node() {
    return this.#place;
  }

  show(rows) {
    this.#rows = rows;
    this.#sorted = { column: -1, ascending: true };
    this.#render();
  }

  #columns() {
    const { table } = this.#model;
    const differs = (name) => new Set(this.#rows.map((row) => row.columns[name])).size > 1;
    const differing = [this.#model.subject, ...this.#model.parameters().filter(differs)];
    const columns = differing.map((name) => ({ name, text: (row) => row.columns[name] ?? "", sort: (row) => row.columns[name] ?? "" }));
    if (this.#model.two) {
      columns.unshift({ name: "run", text: (row) => (row.run === 1 ? "this" : "second"), sort: (row) => row.run });
    }
    table.metrics.forEach((metric, i) =>
      columns.push({ name: heading(metric), number: true, text: (row) => figure(row.estimates[i]), sort: (row) => row.estimates[i]?.[0] ?? -Infinity }),
    );
    table.remarks.forEach((name, i) => columns.push({ name, number: true, text: (row) => row.remarks[i] ?? "", sort: (row) => Number.parseFloat(row.remarks[i] ?? "") || 0 }));
    columns.push({ name: "forks", number: true, text: (row) => String(row.forks), sort: (row) => row.forks });
    columns.push({ name: "rank", long: true, text: remark, sort: remark });
    return columns;
  }

  #render() {
    const columns = this.#columns();
    const { column, ascending } = this.#sorted;
    const rows = [...this.#rows];
    if (column >= 0) {
      const key = columns[column].sort;
      rows.sort((a, b) => compare(key(a), key(b)) * (ascending ? 1 : -1));
    }
    const head = element("tr", {}, ...columns.map((one, i) => this.#heading(one, i)));
    const body = rows.map((row) =>
      element("tr", {}, ...columns.map((one) => element("td", { class: one.number ? "number" : one.long ? "" : "text" }, one.text(row)))),
    );
    const caption = element("caption", {}, `${rows.length} ${rows.length === 1 ? "row" : "rows"}; a heading sorts by its column.`);
    const table = element("table", {}, caption, element("thead", {}, head), element("tbody", {}, ...body));
    this.#place.replaceChildren(scrolling(this.#model.table.title + ": the numbers", table));
  }

  #heading(one, i) {
    const { column, ascending } = this.#sorted;
    const sorted = column === i ? (ascending ? "ascending" : "descending") : "none";
    const arrow = column === i ? (ascending ? " ▲" : " ▼") : "";
    const press = () => {
      this.#sorted = { column: i, ascending: column === i ? !ascending : true };
      this.#render();
      this.#place.querySelectorAll("thead button")[i].focus();
    };
    return element(
      "th",
      { scope: "col", class: one.number ? "number" : "", "aria-sort": sorted },
      element("button", { type: "button", click: press }, one.name + arrow),
    );
  }
}

function compare(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en", { numeric: true });
}

function remark(row) {
  return row.status === "ok" ? row.mark : [row.status, row.reason].filter(Boolean).join(": ");
}

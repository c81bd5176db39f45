import { element } from "./dom.js";
import { Grid } from "./grid.js";
import { Model } from "./model.js";
import { figure, heading } from "./numbers.js";
import { MOST_BARS, MOST_LINES, options, standing } from "./options.js";

const NAMES = {
  bars: () => "bars",
  over: (kind) => "over " + kind.parameter,
  "speed-up": (kind) => "speed-up over " + kind.parameter,
  "throughput-latency": (kind) => "latency over rate, by " + kind.parameter,
  percentiles: () => "latency by percentile",
};

const STANDINGS = {
  best: "best, or not told from it",
  behind: "behind the best",
  unranked: "not ranked",
  limit: "limit of the machine",
};

/** One table: what it asks and found, filters, a chart, and the numbers behind it. */
export class Section {
  #table;
  #model;
  #grid;
  #chart;
  #kind;
  #metric = 0;
  #log = false;
  #chosen;
  #subjects;
  #visible = false;
  #filters = element("form", { class: "filters", submit: (event) => event.preventDefault() });
  #finding = element("p", { class: "finding", role: "status" });
  #figure = element("div", { class: "chart", role: "img" });
  #notice = element("p", { class: "hint" });
  #numbers = element("div");

  constructor(table) {
    this.#table = table;
    this.#kind = table.kinds[0];
    this.lay(undefined);
    const title = element("h2", { id: table.id }, table.title);
    this.node = element(
      "section",
      { "aria-labelledby": table.id },
      title,
      element("p", {}, table.question),
      this.#finding,
      this.#filters,
      this.#figure,
      this.#notice,
      this.#numbers,
      element(
        "details",
        {},
        element("summary", {}, "What the columns mean"),
        element("ul", {}, ...table.notes.map((note) => element("li", {}, note))),
      ),
    );
  }

  /** Lays the table of a second run over this one, or takes it away. */
  lay(second) {
    this.#model = new Model(this.#table, second);
    this.#grid = new Grid(this.#model);
    this.#subjects = new Set(this.#model.values(this.#model.subject));
    // The first that can be compared.
    const first = this.#table.findings[0]?.where ?? this.#model.rows[0]?.columns ?? {};
    this.#chosen = new Map(this.#model.parameters().map((name) => [name, first[name] ?? ""]));
    this.#numbers.replaceChildren(this.#grid.node);
    this.#buildFilters();
    this.update();
  }

  /** Draws the chart from now on: called when it comes near the window. */
  reveal() {
    this.#visible = true;
    this.update();
  }

  resize() {
    this.#chart?.resize();
  }

  update() {
    const rows = this.#model.matching(this.#chosen, this.#subjects, this.#free());
    this.#grid.show(rows);
    this.#finding.textContent = this.#found();
    this.#finding.hidden = this.#finding.textContent === "";
    this.#filters.querySelectorAll("select[data-parameter]").forEach((select) => {
      select.value = this.#chosen.get(select.dataset.parameter);
      select.disabled = this.#free().includes(select.dataset.parameter);
    });
    this.#filters.querySelector("select[name=value]").disabled = this.#kind?.kind === "percentiles";
    if (this.#visible) {
      this.#draw(rows.filter((row) => row.estimates[this.#metric] || row.curve));
    }
  }

  #free() {
    return this.#kind?.parameter ? [this.#kind.parameter, ...(this.#kind.follows ?? [])] : [];
  }

  #found() {
    const fits = (where) => Object.entries(where).every(([name, value]) => (this.#chosen.get(name) ?? value) === value);
    const found = this.#table.findings.find((one) => fits(one.where));
    if (!found) {
      return "";
    }
    // A chart along a parameter shows all of its values, and this speaks of one.
    const along = this.#free().filter((name) => found.where[name] !== undefined);
    const of = along.map((name) => `${name} = ${found.where[name]}`).join(", ");
    return of ? `With ${of}: ${found.text}` : found.text;
  }

  #draw(rows) {
    const many = rows.length > (this.#kind?.kind === "bars" ? MOST_BARS : MOST_LINES * 8);
    const shown = !this.#kind || rows.length === 0 || many;
    this.#figure.hidden = shown;
    this.#notice.textContent = rows.length === 0 ? "Nothing was measured of what is chosen." : many ? "Too much to draw at once: choose fewer values. The numbers are below." : "";
    if (shown) {
      return;
    }
    if (this.#kind.kind === "bars") {
      this.#notice.replaceChildren(...this.#key(rows));
    }
    const bars = rows.length * 26;
    this.#figure.style.height = (this.#kind.kind === "bars" ? bars + 84 : 420) + "px";
    this.#figure.setAttribute("aria-label", this.#described(rows));
    this.#chart ??= echarts.init(this.#figure, null, { renderer: "svg" });
    this.#chart.resize();
    this.#chart.setOption(options(this.#kind, rows, this.#metric, this.#model, this.#log), { notMerge: true });
  }

  /** What the colours of bars stand for. */
  #key(rows) {
    const used = new Set(rows.map((row) => standing(row, this.#metric)));
    return Object.keys(STANDINGS)
      .filter((name) => used.has(name))
      .flatMap((name) => [element("span", { class: "key " + name }), STANDINGS[name]]);
  }

  #described(rows) {
    const metric = heading(this.#table.metrics[this.#metric]);
    const first = rows[0];
    return `Chart: ${this.#table.title}, ${NAMES[this.#kind.kind](this.#kind)}, ${metric}, ${rows.length} rows, first ${first.columns[this.#model.subject]} with ${figure(first.estimates[this.#metric])}. The table below has all numbers.`;
  }

  #buildFilters() {
    const { kinds, metrics } = this.#table;
    const controls = [];
    if (kinds.length > 1) {
      controls.push(this.#choice("chart", kinds.map((kind) => [kind.id, NAMES[kind.kind](kind)]), this.#kind.id, (id) => {
        this.#kind = kinds.find((kind) => kind.id === id);
        this.#log = this.#kind.kind === "percentiles";
        this.#filters.querySelector("input[name=log]").checked = this.#log;
      }));
    }
    controls.push(this.#choice("value", metrics.map((metric, i) => [String(i), heading(metric)]), String(this.#metric), (i) => {
      this.#metric = Number(i);
    }));
    for (const name of this.#model.parameters()) {
      const values = this.#model.values(name).map((value) => [value, value || "(none)"]);
      const choice = this.#choice(name, [["", "all"], ...values.filter(([value]) => value !== "")], this.#chosen.get(name), (value) => this.#choose(name, value));
      choice.querySelector("select").dataset.parameter = name;
      controls.push(choice);
    }
    controls.push(this.#check("logarithmic", this.#log, (on) => (this.#log = on), { name: "log" }));
    const subjects = this.#model.values(this.#model.subject).map((subject) =>
      this.#check(subject, true, (on) => (on ? this.#subjects.add(subject) : this.#subjects.delete(subject)), { "data-subject": subject }),
    );
    controls.push(element("fieldset", { class: "subjects" }, element("legend", {}, this.#model.subject), ...subjects));
    this.#filters.replaceChildren(...controls);
    this.#filters.setAttribute("aria-label", "Filters of " + this.#table.title);
  }

  #choose(name, value) {
    this.#chosen.set(name, value);
    if (value !== "" && this.#model.matching(this.#chosen, new Set(this.#model.values(this.#model.subject)), this.#free()).length === 0) {
      this.#chosen = this.#model.nearest(this.#chosen, name, value);
    }
  }

  #choice(name, pairs, value, choose) {
    const made = pairs.map(([key, text]) => element("option", { value: key, selected: key === value }, text));
    const change = (event) => {
      choose(event.target.value);
      this.update();
    };
    return element("label", {}, name, element("select", { name, change }, ...made));
  }

  #check(text, checked, choose, attributes) {
    const change = (event) => {
      choose(event.target.checked);
      this.update();
    };
    return element("label", { class: "check" }, element("input", { type: "checkbox", checked, change, ...attributes }), text);
  }
}

import { colour, element } from "./dom.js";
import { figure, heading, tick } from "./numbers.js";

const SYMBOLS = ["circle", "rect", "diamond", "triangle", "roundRect"];
const WIDE = 16;

/** How many bars or lines are few enough to be looked at. */
export const MOST_BARS = 60;
export const MOST_LINES = 26;

/**
 * What to hand to ECharts for a chart.
 *
 * @param {Object} kind of the summary
 * @param {Object[]} rows of the model, filtered
 * @param {number} metric which of the table's metrics to show
 * @param {Model} model
 * @param {boolean} log whether values are laid out by magnitude
 */
export function options(kind, rows, metric, model, log) {
  const made = kind.kind === "bars" ? bars(rows, metric, model, log) : lines(kind, rows, metric, model, log);
  return { ...frame(), ...made };
}

function frame() {
  return {
    animation: false,
    backgroundColor: "transparent",
    textStyle: { color: colour("ink"), fontFamily: "system-ui, sans-serif" },
    aria: { enabled: false },
  };
}

function axis(more) {
  return {
    nameTextStyle: { color: colour("ink") },
    axisLabel: { color: colour("ink"), ...more.axisLabel },
    axisLine: { lineStyle: { color: colour("limit") } },
    splitLine: { show: more.type !== "category", lineStyle: { color: colour("line") } },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== "axisLabel")),
  };
}

function values(name, log) {
  return { name, nameLocation: "middle", type: log ? "log" : "value", axisLabel: { formatter: tick, hideOverlap: true } };
}

function tooltip(texts) {
  return {
    trigger: "item",
    confine: true,
    backgroundColor: colour("surface"),
    borderColor: colour("line"),
    textStyle: { color: colour("ink") },
    formatter: (item) => element("div", {}, texts(item)),
  };
}

function label(row, model, fixed) {
  const others = model.parameters().filter((name) => !fixed.includes(name) && row.columns[name] !== undefined);
  return [row.columns[model.subject], ...others.map((name) => `${name} ${row.columns[name]}`)].join(", ");
}

/** The parameters in which none of the rows differ. */
function shared(rows, model) {
  return model.parameters().filter((name) => new Set(rows.map((row) => row.columns[name])).size === 1);
}

function bars(rows, metric, model, log) {
  const fixed = shared(rows, model);
  const names = [...new Set(rows.map((row) => label(row, model, fixed)))];
  const series = [];
  for (const run of model.two ? [1, 2] : [1]) {
    const byName = new Map(rows.filter((row) => row.run === run).map((row) => [label(row, model, fixed), row]));
    const items = names.map((name) => byName.get(name));
    const title = run === 1 ? "this run" : "second run";
    const value = (row) => row?.estimates[metric] ?? null;
    series.push({
      type: "bar",
      name: title,
      itemStyle: run === 1 ? { color: colour("best") } : hollow(colour("best")),
      data: items.map((row) => ({
        value: value(row)?.[0] ?? "-",
        text: row && `${label(row, model, fixed)} (${title}): ${figure(value(row))}`,
        itemStyle: look(row, metric, run),
      })),
    });
    series.push(whiskers(title, items.map(value), run, model.two));
  }
  return {
    grid: { left: 24, right: 24, top: model.two ? 32 : 8, bottom: 28, containLabel: true },
    legend: { show: model.two, top: 0, textStyle: { color: colour("ink") }, data: ["this run", "second run"] },
    tooltip: tooltip((item) => item.data.text ?? item.name),
    xAxis: axis({ ...values(heading(model.table.metrics[metric]), log), nameGap: 28 }),
    yAxis: axis({ type: "category", data: names, inverse: true, axisTick: { show: false } }),
    series,
  };
}

/** How a bar's colour says where its row stands; a rank is by the first metric alone. */
export function standing(row, metric) {
  return row.role === "limit" ? "limit" : metric === 0 ? row.standing : "unranked";
}

function look(row, metric, run) {
  if (!row) {
    return {};
  }
  const paint = colour(standing(row, metric));
  return run === 1 ? { color: paint } : hollow(paint);
}

function hollow(paint) {
  return { color: "transparent", borderColor: paint, borderWidth: 2, borderType: "dashed" };
}

/** Intervals on horizontal bars. */
function whiskers(name, estimates, run, two) {
  const shift = two ? (run === 1 ? -0.2 : 0.2) : 0;
  return {
    type: "custom",
    name,
    silent: true,
    z: 5,
    itemStyle: { color: colour("ink") },
    encode: { x: [1, 2], y: 0 },
    data: estimates
      .map((estimate, i) => [i, estimate && estimate[0] - (estimate[1] ?? 0), estimate && estimate[0] + (estimate[1] ?? 0)])
      .filter((_, i) => estimates[i]?.[1]),
    renderItem: (_, api) => {
      const y = shift * api.size([0, 1])[1];
      const low = api.coord([api.value(1), api.value(0)]);
      const high = api.coord([api.value(2), api.value(0)]);
      return whisker([low[0], low[1] + y], [high[0], high[1] + y], 0, 4);
    },
  };
}

/** Intervals on the points of a line. */
function verticals(name, points) {
  return {
    type: "custom",
    name,
    silent: true,
    itemStyle: { color: colour("muted") },
    encode: { x: 0, y: [1, 2] },
    data: points.filter((point) => point.half).map(({ x, y, half }) => [x, Math.max(y - half, y / 1000), y + half]),
    renderItem: (_, api) =>
      whisker(api.coord([api.value(0), api.value(1)]), api.coord([api.value(0), api.value(2)]), 4, 0),
  };
}

function whisker(from, to, dx, dy) {
  const style = { stroke: colour("ink"), lineWidth: 1, opacity: 0.8 };
  const stroke = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
  return {
    type: "group",
    children: [
      stroke(...from, ...to),
      stroke(from[0] - dx, from[1] - dy, from[0] + dx, from[1] + dy),
      stroke(to[0] - dx, to[1] - dy, to[0] + dx, to[1] + dy),
    ],
  };
}

function lines(kind, rows, metric, model, log) {
  const drawn = group(kind, rows, metric, model);
  const palette = colour("series").split(" ");
  const names = [...new Set(drawn.map((line) => line.name))].sort();
  const series = drawn.flatMap((line) => {
    const i = names.indexOf(line.name);
    const paint = palette[i % palette.length];
    const title = line.run === 1 ? line.name : line.name + " (second run)";
    return [
      {
        type: "line",
        name: title,
        data: line.points.map((point) => ({ value: [point.x, point.y], text: `${title}: ${point.text}` })),
        symbol: kind.kind === "percentiles" ? "none" : (line.run === 1 ? "" : "empty") + capital(SYMBOLS[i % SYMBOLS.length], line.run),
        symbolSize: 8,
        itemStyle: { color: paint },
        lineStyle: { width: 2, type: line.run === 2 ? "dashed" : i >= palette.length ? "dotted" : "solid" },
      },
      verticals(title, line.points),
    ];
  });
  const places = drawn.flatMap((line) => line.points.map((point) => point.x));
  const [x, y] = titles(kind, metric, model.table);
  const wide = kind.kind === "percentiles" || Math.max(...places) / Math.min(...places) >= WIDE;
  return {
    grid: { left: 40, right: 44, top: 12, bottom: 84, containLabel: true },
    legend: {
      type: "scroll",
      bottom: 0,
      data: series.filter((one) => one.type === "line").map((one) => one.name),
      textStyle: { color: colour("ink") },
      pageTextStyle: { color: colour("ink") },
      pageIconColor: colour("link"),
      pageIconInactiveColor: colour("line"),
    },
    tooltip: tooltip((item) => item.data.text ?? item.name),
    xAxis: axis({
      ...values(x, wide && kind.kind !== "throughput-latency"),
      scale: true,
      nameGap: 28,
      axisLabel: { hideOverlap: true, formatter: kind.kind === "percentiles" ? percentile : tick },
    }),
    yAxis: axis({ ...values(y, log), scale: false, nameGap: 56 }),
    series,
  };
}

function capital(name, run) {
  return run === 1 ? name : name[0].toUpperCase() + name.slice(1);
}

function percentile(inverse) {
  return tick(100 - 100 / inverse) + " %";
}

function titles(kind, metric, table) {
  const y = heading(table.metrics[metric]);
  switch (kind.kind) {
    case "percentiles":
      return ["percentile", "latency (us)"];
    case "throughput-latency":
      return [heading(table.metrics[0].unit.endsWith("/s") ? table.metrics[0] : rate(table)), y];
    case "speed-up":
      return [kind.parameter, "times that at the fewest"];
    default:
      return [kind.parameter, y];
  }
}

function rate(table) {
  return table.metrics.find((metric) => metric.key === "score") ?? table.metrics[0];
}

/** Lines by subject and by what else differs but the parameter along the axis. */
function group(kind, rows, metric, model) {
  const along = [kind.parameter, ...(kind.follows ?? [])];
  const fixed = [...shared(rows, model), ...along];
  const groups = new Map();
  for (const row of rows) {
    const name = model.subject === kind.parameter ? model.table.metrics[metric].label : label(row, model, fixed);
    const key = name + "\u0000" + row.run;
    const line = groups.get(key) ?? { name, run: row.run, points: [] };
    groups.set(key, line);
    line.points.push(...points(kind, row, metric, model.table));
  }
  const found = [...groups.values()].filter((line) => line.points.length > 1);
  if (kind.kind !== "percentiles") {
    found.forEach((line) => line.points.sort((a, b) => a.place - b.place));
  }
  return kind.kind === "speed-up" ? found.map(relative) : found;
}

function points(kind, row, metric, table) {
  if (kind.kind === "percentiles") {
    return (row.curve ?? []).map(([x, y]) => ({ x, y, text: `${percentile(x)}: ${tick(y)} us` }));
  }
  const estimate = row.estimates[metric];
  const place = Number(row.columns[kind.parameter]);
  const x = kind.kind === "throughput-latency" ? row.estimates[table.metrics.indexOf(rate(table))]?.[0] : place;
  if (!estimate || x === undefined) {
    return [];
  }
  const text = `${kind.parameter} ${row.columns[kind.parameter]}, ${figure(estimate)}`;
  return [{ x, place, y: estimate[0], half: estimate[1], text }];
}

function relative(line) {
  const first = line.points[0].y;
  return {
    ...line,
    points: line.points.map(({ x, y, place }) => ({ x, place, y: y / first, text: `${tick(place)}: ${tick(y / first)} times` })),
  };
}

import { element, fill, scrolling } from "./dom.js";

/**
 * Shows the facts of one or two environments line by line.
 *
 * @return {string[]} the names of the facts that differ
 */
export function showEnvironment(first, second) {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second ?? {})])];
  const differing = second ? names.filter((name) => first[name] !== second[name]) : [];
  const heads = ["fact", "this run", ...(second ? ["second run", ""] : [])];
  const rows = names.map((name) => {
    const differs = differing.includes(name);
    const cells = [element("th", { scope: "row" }, name), element("td", {}, first[name] ?? "–")];
    if (second) {
      cells.push(element("td", {}, second[name] ?? "–"), element("td", {}, differs ? "differs" : ""));
    }
    return element("tr", { class: differs ? "differs" : "" }, ...cells);
  });
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads.map((head) => (head ? element("th", { scope: "col" }, head) : element("td"))))),
    element("tbody", {}, ...rows),
  );
  fill("environment", scrolling("Environment", table));
  return differing;
}

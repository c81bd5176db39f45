import { element, fill } from "./dom.js";
import { showEnvironment } from "./environment.js";
import { onFile, read } from "./overlay.js";
import { Section } from "./section.js";

const summary = JSON.parse(document.getElementById("summary").textContent);
const sections = new Map(summary.tables.map((table) => [table.id, new Section(table)]));

fill("run", ...facts());
fill(
  "contents",
  element("ul", {}, ...summary.tables.map((table) => element("li", {}, element("a", { href: "#" + table.id }, table.title)))),
);
fill("findings", ...summary.tables.filter((table) => table.findings.length > 0).flatMap(found));
document.getElementById("tables").append(...[...sections.values()].map((section) => section.node));
showCautions();
showEnvironment(summary.environment);
fill("conclusions", ...summary.conclusions.map((line) => element("li", {}, line)));

function facts() {
  return Object.entries(summary.facts).flatMap(([name, fact]) => [element("dt", {}, name), element("dd", {}, fact)]);
}

function found(table) {
  const [first, ...others] = table.findings;
  const more = element(
    "details",
    {},
    element("summary", {}, `Under other settings (${others.length})`),
    element("ul", {}, ...others.map((one) => element("li", {}, ...sentence(one)))),
  );
  return [
    element("dt", {}, element("a", { href: "#" + table.id }, table.title), ": ", table.question),
    element("dd", {}, ...sentence(first), ...(others.length > 0 ? [more] : [])),
  ];
}

function sentence({ where, text }) {
  const settings = Object.entries(where).map(([name, value]) => `${name} = ${value}`).join(", ");
  return [text, element("span", { class: "where" }, settings && ` (${settings})`)];
}

function showCautions() {
  const place = document.getElementById("cautions");
  const cautions = Object.entries(summary.cautions);
  place.hidden = cautions.length === 0;
  for (const [heading, lines] of cautions) {
    const list = element("ul", {}, ...lines.map((line) => element("li", {}, line)));
    place.append(
      element("details", { open: heading === "Warnings" }, element("summary", {}, `${heading} (${lines.length})`), list),
    );
  }
}

// A chart is drawn when it is about to be seen: a run has dozens.
const seen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      seen.unobserve(entry.target);
      [...sections.values()].find((section) => section.node === entry.target).reveal();
    }
  },
  { rootMargin: "400px" },
);
sections.forEach((section) => seen.observe(section.node));

addEventListener("resize", () => sections.forEach((section) => section.resize()));
addEventListener("beforeprint", () => sections.forEach((section) => section.reveal()));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => sections.forEach((section) => section.update()));

function lay(second) {
  const tables = new Map((second?.tables ?? []).map((table) => [table.id, table]));
  sections.forEach((section, id) => section.lay(tables.get(id)));
  document.getElementById("remove").hidden = !second;
  return showEnvironment(summary.environment, second?.environment);
}

onFile(async (file) => {
  try {
    const second = await read(file);
    const differing = lay(second);
    const shared = second.tables.filter((table) => sections.has(table.id)).length;
    fill(
      "second",
      `${file.name} lies over this run: ${shared} of its ${second.tables.length} tables are here too. ${second.note ?? ""} `,
      differing.length === 0 ? "The environments are the same." : `The environments differ, so differences may be the machine's: ${differing.join(", ")}.`,
    );
  } catch (error) {
    fill("second", error.message);
  }
});

document.getElementById("remove").addEventListener("click", () => {
  lay(undefined);
  document.getElementById("file").value = "";
  fill("second", "Removed.");
  document.getElementById("file").focus();
});

/**
 * Makes an element. Texts become text nodes, never markup.
 *
 * @param {string} name such as "td"
 * @param {Object<string, *>} [attributes] by name; functions become listeners, true an empty one
 * @param {...(Node|string)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(key, value);
    } else if (value !== false && value !== undefined) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children);
  return made;
}

/** The element with this id, emptied and filled anew. */
export function fill(id, ...children) {
  const found = document.getElementById(id);
  found.replaceChildren(...children);
  return found;
}

/** A table that can be scrolled sideways, by keyboard too. */
export function scrolling(label, table) {
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, table);
}

/** A custom property of the style sheet, as it is in the colour scheme of now. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

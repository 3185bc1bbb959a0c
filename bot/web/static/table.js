/** Draws a table that scrolls sideways in its own frame where the screen is narrow. */

import { element } from "./elements.js";

export function table({ columns, rows }) {
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const drawn = element(
    "table", {},
    element("thead", {}, head),
    element("tbody", {}, ...rows.map(row)),
  );
  const label = `Table: ${columns.join(", ")}`;
  const frame = element("div", { class: "table", role: "group", "aria-label": label }, drawn);
  watch(frame);
  const cue = element("p", { class: "cue" }, "Scroll the table sideways to see every column.");
  return element("div", {}, frame, cue);
}

/** The first cell says what its row is about. */
function row([first, ...rest]) {
  const cells = rest.map((cell) => element("td", { dir: "auto", class: isShort(cell) && "short" }, cell));
  return element("tr", {}, element("th", { scope: "row", dir: "auto" }, first ?? ""), ...cells);
}

/** A date or a name is easier to read on one line. */
function isShort(cell) {
  return cell.length <= 18;
}

/** Let a frame be reached by key whenever it scrolls. */
export function watch(frame) {
  sizes.observe(frame);
}

/** A frame that scrolls must be reachable by key; one that does not should not be a stop. */
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    if (scrolls) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

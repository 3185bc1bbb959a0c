/** Draws things known, each with its name. */

import { element } from "./elements.js";

export function facts(all) {
  const drawn = all.map(({ label, value }) =>
    element("div", {}, element("dt", {}, label), element("dd", { dir: "auto" }, value)));
  return element("dl", { class: "facts" }, ...drawn);
}

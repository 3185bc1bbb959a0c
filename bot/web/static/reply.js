/** Draws what a reply is made of: words, quotes, facts, a table, a form, buttons, sources. */

import { button, element } from "./elements.js";
import { facts } from "./facts.js";
import { isDocument, link, quote } from "./quote.js";
import { table } from "./table.js";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Return the elements of one reply; *choose* is called with what a button says, *fill* draws a form. */
export function reply(part, { choose, fill }) {
  return [
    words(part.text ?? ""),
    ...(some(part.quotes) ? part.quotes.map(quote) : []),
    some(part.facts) && facts(part.facts),
    part.table && some(part.table.rows) && table(part.table),
    part.form && some(part.form.fields) && fill(part.form),
    some(part.buttons) && choices(part.buttons, choose),
    some(part.sources) && sources(part.sources),
  ].filter(Boolean);
}

/** Draw text as paragraphs, and as a list where lines begin as a list's do. */
export function words(text) {
  const blocks = text.split(/\n\s*\n/).flatMap(split).filter((lines) => lines.join("").trim());
  return blocks.length ? element("div", { class: "words", dir: "auto" }, ...blocks.map(block)) : null;
}

/** Part the lines of a list from those above and below it. */
function split(text) {
  const blocks = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (last && isItem(last[0]) === isItem(line)) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function block(lines) {
  if (!isItem(lines[0])) return element("p", {}, lines.join("\n"));
  return element("ul", {}, ...lines.map((line) => element("li", {}, line.replace(/^\s*[-•] /, ""))));
}

function isItem(line) {
  return /^\s*[-•] \S/.test(line);
}

function choices(all, choose) {
  const drawn = all.map((one) => element("li", {}, choice(one, choose)));
  return element("ul", { class: "choices", "aria-label": "You can answer" }, ...drawn);
}

/** A button is pressed once: a second "undo" would undo something else. */
function choice({ label, says }, choose) {
  const made = button(label, (event) => {
    made.disabled = true;
    choose(says, event);
  }, { "data-says": says });
  return made;
}

function sources(all) {
  const heading = element("p", {}, all.length > 1 ? "Sources" : "Source");
  return element("div", { class: "sources" }, heading, element("ul", {}, ...all.map(source)));
}

/** A document opens as Cairn's own page of it, and its original beside that. */
function source({ title, path, url, owner, reviewed, page }) {
  const name = title || path || url;
  const read = isDocument(page);
  const looked = reviewed && `${read ? "reviewed" : "as of"} ${day(reviewed)}`;
  const details = [owner, looked].filter(Boolean).join(", ");
  const address = read ? page : isWeb(url) && url;
  const original = read && isWeb(url) ? link("Original", url) : null;
  return element(
    "li", {}, address ? link(name, address) : name, details ? ` (${details})` : null,
    original && ". ", original,
  );
}

/** Only a web address becomes a link: not a script, a file or a mail. */
function isWeb(url) {
  return URL.canParse(url ?? "") && ["http:", "https:"].includes(new URL(url).protocol);
}

function day(written) {
  return /^\d{4}-\d\d-\d\d$/.test(written) ? DAY.format(new Date(`${written}T00:00Z`)) : written;
}

function some(all) {
  return Array.isArray(all) && all.length > 0;
}

/** Draws a quoted passage, the sentences that answer marked. */

import { element } from "./elements.js";

const ITEM = /^(\s*)(?:•|(\d+)\.) /;

/** Draw a passage under its heading, which leads to it in its document. */
export function quote({ text, heading, marks, page }) {
  const lines = cut(text ?? "", marks ?? []);
  const words = element("blockquote", { dir: "auto" }, ...grouped(lines).map(block));
  const name = heading || "Quoted passage";
  const caption = element("figcaption", {}, isDocument(page) ? link(name, page) : name);
  return element("figure", { class: "quote" }, caption, words);
}

export function link(name, address) {
  const attributes = { href: address, target: "_blank", rel: "noopener noreferrer" };
  return element("a", attributes, `${name} (opens in a new tab)`);
}

/** Only a page of Cairn's own becomes a link here. */
export function isDocument(page) {
  return /^\/documents\/\d+(?:[?#]|$)/.test(page ?? "");
}

/** Cut a text into lines, each of them pieces that are marked or not. Signs are counted whole, as Cairn does. */
function cut(text, marks) {
  const lines = [[]];
  [...text].forEach((sign, at) => {
    const marked = marks.some(([start, end]) => start <= at && at < end);
    const line = lines.at(-1);
    if (sign === "\n") lines.push([]);
    else if (line.length && line.at(-1).marked === marked) line.at(-1).words += sign;
    else line.push({ words: sign, marked });
  });
  return lines.filter((line) => words(line).trim());
}

/** Put the lines of a list together. */
function grouped(lines) {
  const groups = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && kind(last[0]) !== "p" && kind(last[0]) === kind(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function block(lines) {
  const name = kind(lines[0]);
  if (name === "p") return element("p", {}, ...drawn(bridged(lines[0])));
  return element(name, {}, ...lines.map(item));
}

function item(line) {
  const [sign, indent, number] = ITEM.exec(words(line));
  const attributes = { value: number ?? null, class: indent ? "deep" : null };
  return element("li", attributes, ...drawn(bridged(without(line, sign.length))));
}

function kind(line) {
  const found = ITEM.exec(words(line));
  if (!found) return "p";
  return found[2] ? "ol" : "ul";
}

/** Take so many signs from the front of a line. */
function without(line, count) {
  const rest = [];
  for (const piece of line) {
    const taken = Math.min(count, piece.words.length);
    count -= taken;
    if (taken < piece.words.length) rest.push({ ...piece, words: piece.words.slice(taken) });
  }
  return rest;
}

/** Two marked sentences with only space between them are one mark. */
function bridged(line) {
  const whole = [];
  line.forEach(({ words, marked }, at) => {
    const between = !words.trim() && line[at - 1]?.marked && line[at + 1]?.marked;
    const last = whole.at(-1);
    if (last && last.marked === (marked || between)) last.words += words;
    else whole.push({ words, marked: marked || between });
  });
  return whole;
}

function drawn(line) {
  return line.map(({ words, marked }) => (marked ? element("mark", {}, words) : words));
}

function words(line) {
  return line.map((piece) => piece.words).join("");
}

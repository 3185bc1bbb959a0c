/** Draws one field of a form: its label, its hint, what is wrong with it, and what is typed. */

import { element } from "./elements.js";

const SYMBOLS = { Green: "✔", Amber: "▲", Red: "✖" };
const GROWS = CSS.supports("field-sizing", "content");

/** Draw a field with *value* in it; *id* is that of what takes its focus. */
export function field(asked, value, id) {
  const notes = [note("hint", asked.hint, id), asked.error ? fault(asked.error, id) : null].filter(Boolean);
  const described = {
    "aria-describedby": notes.map((one) => one.id).join(" ") || null,
    "aria-invalid": asked.error ? "true" : null,
  };
  const draw = asked.kind === "choice" ? choice : line;
  const drawn = draw(asked, value, id, described, notes);
  drawn.classList.toggle("wrong", Boolean(asked.error));
  return drawn;
}

/** Write a choice as a word; a rating has its symbol too, as everywhere in Cairn. */
export function worded(choice) {
  return choice in SYMBOLS ? `${choice} ${SYMBOLS[choice]}` : choice;
}

function choice({ name, label, choices, required }, value, id, described, notes) {
  const options = choices.map((one, at) => option(name, one, one === value, at ? `${id}-${at}` : id));
  return element(
    "fieldset", { class: "field", role: "radiogroup", "aria-required": required ? "true" : null, ...described },
    element("legend", {}, ...called(label, required)), ...notes,
    element("div", { class: "options" }, ...options),
  );
}

function option(name, one, checked, id) {
  const input = element("input", { type: "radio", name, value: one, id, checked: checked && "" });
  return element("label", { for: id }, input, " ", worded(one));
}

function line({ name, label, kind, required }, value, id, described, notes) {
  const attributes = { id, name, autocomplete: "off", "aria-required": required ? "true" : null, ...described };
  const made = kind === "long" ? area(attributes) : element("input", { type: kind, ...attributes });
  made.value = value;
  return element(
    "div", { class: "field" }, element("label", { for: id }, ...called(label, required)), ...notes, made,
  );
}

/** Make a box that grows with what is typed; where the browser cannot, its lines are counted. */
function area(attributes) {
  const made = element("textarea", { rows: 2, dir: "auto", ...attributes });
  const grow = () => {
    made.style.height = "auto";
    made.style.height = `${made.scrollHeight + made.offsetHeight - made.clientHeight}px`;
  };
  if (!GROWS) made.addEventListener("input", grow);
  return made;
}

function called(label, required) {
  return [element("b", {}, label), required ? " (required)" : null].filter(Boolean);
}

function note(kind, words, id) {
  return words ? element("p", { class: kind, id: `${id}-${kind}`, dir: "auto" }, words) : null;
}

function fault(words, id) {
  const made = note("error", words, id);
  made.prepend(element("b", {}, "Please change this: "));
  return made;
}

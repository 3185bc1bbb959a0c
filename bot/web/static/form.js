/** A form within the conversation: filled in, sent, and then folded into a line. */

import { button, element } from "./elements.js";
import { facts } from "./facts.js";
import { field, worded } from "./field.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

let forms = 0;

export class OpenForm {
  #asked;
  #name = `form-${(forms += 1)}`;
  #form;
  #everything;
  #heading;
  #summary;

  /** Draw what is *asked* with *values* in it; *acts* are called when it is changed, sent or cancelled. */
  constructor(asked, values, acts) {
    this.#asked = asked;
    this.#heading = element("h2", { id: this.#name, tabindex: -1 }, asked.title);
    this.#summary = element("div", { class: "summary", role: "group", tabindex: -1, hidden: "" });
    this.#everything = element("fieldset", { class: "everything", role: "presentation" }, ...this.#fields(values), this.#ends(acts));
    const attributes = { class: "form", "aria-labelledby": this.#name, "aria-live": "off", novalidate: "" };
    this.#form = element("form", attributes, this.#heading, this.#summary, this.#everything);
    this.#form.addEventListener("input", acts.changed);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      acts.sent();
    });
    this.element = element("div", { class: "form-place" }, this.#form);
    this.#sumUp();
  }

  get values() {
    const typed = new FormData(this.#form);
    return Object.fromEntries(this.#asked.fields.map(({ name }) => [name, typed.get(name) ?? ""]));
  }

  /** Nothing can be changed while it is on its way; the focus must not fall out of the page. */
  wait() {
    if (this.#form.contains(document.activeElement)) this.#heading.focus({ preventScroll: true });
    this.#summary.hidden = true;
    this.#everything.disabled = true;
  }

  /** Say why it did not arrive, and let it be sent again. */
  failed(sentence) {
    this.#everything.disabled = false;
    this.#say(element("h3", {}, "Not sent"), element("p", {}, sentence, " What you typed is still here."));
    this.#summary.focus({ preventScroll: true });
    this.#summary.scrollIntoView({ block: "nearest" });
  }

  /** Leave a line that says what became of it, and under that what was in it. */
  fold(became, values) {
    const time = element("time", { datetime: new Date().toISOString() }, CLOCK.format(new Date()));
    const held = this.#asked.fields.map((one) => ({ label: one.label, value: shown(one, values[one.name]) }));
    const line = element("summary", {}, element("b", {}, this.#asked.title), ` ${became} at `, time);
    const focused = this.#form.contains(document.activeElement);
    this.element.replaceChildren(element("details", { class: "folded" }, line, facts(held)));
    if (focused) line.focus({ preventScroll: true });
  }

  #fields(values) {
    return this.#asked.fields.map((one) => field(one, values[one.name] ?? "", this.#id(one)));
  }

  #ends({ cancelled }) {
    const send = element("button", { type: "submit", class: "primary" }, this.#asked.send);
    return element("div", { class: "ends" }, send, button("Cancel", cancelled, { class: "plain" }));
  }

  /** List what is wrong, each with a link to its field. */
  #sumUp() {
    const wrong = this.#asked.fields.filter((one) => one.error);
    (wrong.length ? this.#summary : this.#heading).classList.add("first");
    if (!wrong.length) return;
    const heading = wrong.length > 1 ? `${wrong.length} things need changing` : "One thing needs changing";
    this.#say(element("h3", {}, heading), element("ul", {}, ...wrong.map((one) => this.#link(one))));
  }

  #link(one) {
    const link = element("a", { href: `#${this.#id(one)}` }, `${one.label}: ${one.error}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById(this.#id(one)).focus();
    });
    return element("li", {}, link);
  }

  #say(heading, ...words) {
    heading.id = `${this.#name}-summary`;
    this.#summary.setAttribute("aria-labelledby", heading.id);
    this.#summary.replaceChildren(heading, ...words);
    this.#summary.hidden = false;
  }

  #id({ name }) {
    return `${this.#name}-${name}`;
  }
}

function shown({ kind }, value) {
  if (!value) return "nothing";
  if (kind === "date" && /^\d{4}-\d\d-\d\d$/.test(value)) return DAY.format(new Date(`${value}T00:00Z`));
  return kind === "choice" ? worded(value) : value;
}

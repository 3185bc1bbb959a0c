/** One thing that the person said, with what edits and deletes it. */

import { isSend } from "./box.js";
import { button, element } from "./elements.js";

let editors = 0;

export class OwnMessage {
  #turn;
  #message;
  #change;
  #focus;
  #words;
  #controls;

  constructor(turn, message, change, focus) {
    this.#turn = turn;
    this.#message = message;
    this.#change = change;
    this.#focus = focus;
    this.#words = turn.querySelector(".from-you .words");
    this.#words.id = `said-${message.id}`;
    this.#controls = element(
      "div", { class: "own" },
      this.#control("Edit", () => this.#open(this.#message.text)),
      this.#control("Delete", (event) => this.#delete(event)),
    );
    this.#words.after(this.#controls);
  }

  /** Take the controls away. */
  settle() {
    this.#controls.remove();
  }

  #control(label, pressed) {
    const what = element("span", { class: "unseen" }, " what you wrote");
    const made = button(label, pressed, { "aria-describedby": this.#words.id });
    made.append(what);
    return made;
  }

  /** Show a box with *text* in the place of what was said. */
  #open(text) {
    const id = `editor-${(editors += 1)}`;
    const area = element("textarea", { id, rows: 2, dir: "auto", autocomplete: "off" });
    area.value = text;
    const leave = button("Leave it as it was", () => this.#close(), { class: "plain" });
    const editor = element(
      "form", { class: "editor", "aria-live": "off" },
      element("label", { for: id }, "Edit what you wrote"), area,
      element("div", { class: "ends" }, element("button", { type: "submit", class: "primary" }, "Save"), leave),
    );
    editor.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save(area.value.trim(), event);
    });
    editor.addEventListener("keydown", (event) => this.#pressed(event, area));
    this.#words.replaceWith(editor);
    this.#controls.hidden = true;
    area.focus();
  }

  #pressed(event, area) {
    if (event.key === "Escape") this.#close();
    if (event.target !== area || !isSend(event)) return;
    event.preventDefault();
    area.form.requestSubmit();
  }

  /** Put back what was said, and the focus on what opened the box. */
  #close() {
    this.#show(this.#message.text);
    this.#turn.querySelector(".editor").replaceWith(this.#words);
    this.#controls.hidden = false;
    this.#controls.firstChild.focus();
  }

  #save(text, event) {
    if (text === "") return;
    this.#close();
    if (text === this.#message.text) return;
    this.#show(text);
    this.#focus(event);
    this.#send({ text }, ["Change the message", () => this.#open(text)], () => {
      this.#message.text = text;
      this.#remark(", edited");
    });
  }

  #delete(event) {
    this.#focus(event);
    this.#send({ deleted: true }, ["Leave it", () => this.#focus(event)], () => {
      this.#remark(", deleted");
      this.#show("You deleted this message.");
      this.#words.classList.add("gone");
      this.settle();
    });
  }

  #send(fields, mend, answered) {
    this.#busy(true);
    const [label, mended] = mend;
    const again = (event) => { this.#busy(false); mended(event); };
    this.#change(this.#turn, { ...fields, edits: this.#message.id }, [label, again], () => {
      this.#busy(false);
      answered();
    });
  }

  #busy(is) {
    for (const control of this.#controls.children) control.disabled = is;
  }

  #show(text) {
    this.#words.replaceChildren(element("p", {}, text));
  }

  #remark(words) {
    const who = this.#turn.querySelector(".from-you .who");
    who.querySelector(".remade")?.remove();
    who.append(element("span", { class: "remade" }, words));
  }
}

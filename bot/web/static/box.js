/** The box to write in: Enter sends, and nothing typed is ever lost. */

const MOST = 4_000;
const NEARLY = 3_600;
const NUMBER = new Intl.NumberFormat("en-GB");
const LIMIT = `Please keep it to ${NUMBER.format(MOST)} characters.`;

export class Box {
  #area;
  #count;

  /** Call *send* with what was written when it is sent. */
  constructor(form, send) {
    this.#area = form.querySelector("textarea");
    this.#count = form.querySelector("#count");
    this.#area.addEventListener("input", () => this.#check());
    this.#area.addEventListener("keydown", (event) => {
      if (!isSend(event)) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.focus();
      if (this.#isFit()) send(this.#take());
    });
  }

  focus() {
    this.#area.focus({ preventScroll: true });
  }

  /** Put words back to be changed, above whatever was begun meanwhile. */
  putBack(text) {
    this.#area.value = [text, this.#area.value].filter((some) => some.trim()).join("\n");
    this.#check();
    this.focus();
  }

  #take() {
    const text = this.#area.value.trim();
    this.#area.value = "";
    this.#check();
    return text;
  }

  #isFit() {
    if (this.#length() === 0) this.#tell("Write a message first.");
    return this.#length() > 0 && this.#length() <= MOST;
  }

  #check() {
    const over = this.#length() - MOST;
    this.#area.toggleAttribute("aria-invalid", false);
    if (over > 0) this.#area.setAttribute("aria-invalid", "true");
    this.#count.classList.toggle("over", over > 0);
    if (over > 0) this.#tell(`This message is too long. ${LIMIT}`, ` ${NUMBER.format(over)} over.`);
    else this.#tell(this.#length() > NEARLY ? `This message is nearly too long. ${LIMIT}` : "");
  }

  /** Say *sentence* aloud once; the *figure*, which changes at every key, is only shown. */
  #tell(sentence, figure = "") {
    const [spoken, shown] = this.#count.children;
    if (spoken.textContent !== sentence) spoken.textContent = sentence;
    shown.textContent = figure;
  }

  /** Count characters as the server does, not the halves that JavaScript counts. */
  #length() {
    return [...this.#area.value.trim()].length;
  }
}

/** Say whether a key sends; Enter that ends a Japanese or Chinese word belongs to the input method. */
export function isSend(event) {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

/** The forms that are open. What is typed is kept in the tab until it is sent or cancelled. */

import { OpenForm } from "./form.js";
import { forget, recall, remember } from "./memory.js";

export class Forms {
  #drafts = remembered();
  #submit;
  #choose;

  /** Send with *submit*; *choose* says what a button says. */
  constructor({ submit, choose }) {
    this.#submit = submit;
    this.#choose = choose;
  }

  /** Return what was open when the page was left, each as it was asked. */
  get left() {
    return this.#drafts.map((draft) => draft.asked);
  }

  /** Draw a form. The same one goes on where it was left; another about the same takes its place. */
  draw(asked) {
    const earlier = this.#drafts.find((one) => isAbout(one.asked, asked));
    const goesOn = earlier && JSON.stringify(earlier.asked) === JSON.stringify(asked);
    const draft = goesOn ? { ...earlier } : { asked, values: given(asked), sent: null };
    if (earlier) this.#close(earlier, goesOn ? "continued below" : "replaced below");
    draft.open = new OpenForm(asked, draft.values, {
      changed: () => this.#changed(draft),
      sent: () => this.#send(draft),
      cancelled: (event) => this.#cancel(draft, event),
    });
    this.#drafts.push(draft);
    this.#save();
    return draft.open.element;
  }

  clear() {
    this.#drafts = [];
    this.#save();
  }

  #changed(draft) {
    draft.values = draft.open.values;
    this.#save();
  }

  /** The same id goes with the same values, so that trying again, after a reload too, logs nothing twice. */
  #send(draft) {
    const values = draft.open.values;
    const isSame = JSON.stringify(draft.sent?.values) === JSON.stringify(values);
    if (!isSame) draft.sent = { id: crypto.randomUUID(), values };
    this.#save();
    draft.open.wait();
    const { name, project, about, version } = draft.asked;
    const fields = { id: draft.sent.id, form: { name, project, about, version, values } };
    const answered = () => this.#close(draft, "sent");
    this.#submit(fields, answered, (sentence) => draft.open.failed(sentence));
  }

  #cancel(draft, event) {
    this.#close(draft, "cancelled");
    this.#choose("cancel", event);
  }

  #close(draft, became) {
    draft.open?.fold(became, draft.values);
    this.#drafts = this.#drafts.filter((one) => one !== draft);
    this.#save();
  }

  #save() {
    const kept = this.#drafts.map(({ asked, values, sent }) => ({ asked, values, sent }));
    if (kept.length) remember("forms", JSON.stringify(kept));
    else forget("forms");
  }
}

function isAbout(one, other) {
  return one.name === other.name && one.project === other.project;
}

function given({ fields }) {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ""]));
}

function remembered() {
  try {
    const drafts = JSON.parse(recall("forms") ?? "[]");
    return Array.isArray(drafts) ? drafts : [];
  } catch {
    return [];
  }
}

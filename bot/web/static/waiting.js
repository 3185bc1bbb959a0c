/** Looks out for answers that were promised for later, also after the page was loaded again. */

import { recall, remember } from "./memory.js";
import { growing, wait } from "./pauses.js";
import { later } from "./server.js";

export class Waiting {
  #messages = new Map();
  #arrived;

  /** Call *arrived* with a message and its answer when that comes; after a reload only its id is known. */
  constructor(arrived) {
    this.#arrived = arrived;
    for (const id of remembered()) this.expect({ id });
  }

  expect(message) {
    if (this.#messages.has(message.id)) return;
    this.#messages.set(message.id, message);
    this.#save();
    this.#watch(message);
  }

  /** A message and its edits get one answer, that to the last of them: expect no other. */
  forget(original) {
    for (const { id, edits } of [...this.#messages.values()]) {
      if (original === id || original === edits) this.#messages.delete(id);
    }
    this.#save();
  }

  forgetAll() {
    this.#messages.clear();
    this.#save();
  }

  async #watch(message) {
    for (const pause of growing()) {
      await wait(pause);
      if (!this.#messages.has(message.id)) return;
      // out of reach is no news: it is asked again
      const answer = await later(message.id).catch(() => null);
      if (answer !== null && this.#messages.delete(message.id)) {
        this.#save();
        this.#arrived(message, answer);
        return;
      }
    }
  }

  #save() {
    remember("waiting", JSON.stringify([...this.#messages.keys()]));
  }
}

function remembered() {
  try {
    const ids = JSON.parse(recall("waiting") ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** Looks out for answers that were promised for later, also after the page was loaded again. */

import { recall, remember } from "./memory.js";
import { growing, wait } from "./pauses.js";
import { later } from "./server.js";

export class Waiting {
  #ids = new Set();
  #arrived;

  /** Call *arrived* with the message's id and its answer when that comes. */
  constructor(arrived) {
    this.#arrived = arrived;
    for (const id of remembered()) this.expect(id);
  }

  expect(id) {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    this.#save();
    this.#watch(id);
  }

  forgetAll() {
    this.#ids.clear();
    this.#save();
  }

  async #watch(id) {
    for (const pause of growing()) {
      await wait(pause);
      if (!this.#ids.has(id)) return;
      // out of reach is no news: it is asked again
      const answer = await later(id).catch(() => null);
      if (answer !== null && this.#ids.delete(id)) {
        this.#save();
        this.#arrived(id, answer);
        return;
      }
    }
  }

  #save() {
    remember("waiting", JSON.stringify([...this.#ids]));
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

/** Shows, and tells a screen reader, that Cairn is at work. */

import { cairn, element } from "./elements.js";
import { isFollowing, toEnd } from "./scrolling.js";

const LONG = 8_000;

export class Thinking {
  #status;
  #timer = 0;
  #latest = null;

  constructor(status) {
    this.#status = status;
  }

  /** Show it, and return what ends it, unless something newer is shown by then. */
  begin() {
    this.clear();
    const following = isFollowing();
    this.#say("Cairn is thinking…");
    if (following) toEnd();
    this.#timer = setTimeout(() => this.#say("Cairn is still thinking. Thank you for waiting."), LONG);
    const mine = (this.#latest = Symbol("thinking"));
    return () => mine === this.#latest && this.clear();
  }

  clear() {
    clearTimeout(this.#timer);
    this.#status.replaceChildren();
  }

  #say(words) {
    this.#status.replaceChildren(cairn(), element("span", {}, words));
  }
}

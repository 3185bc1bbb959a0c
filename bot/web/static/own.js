/** The last things that the person said: each can be edited and deleted. */

import { OwnMessage } from "./own-message.js";

const LAST = 3;

export class OwnMessages {
  #change;
  #focus;
  #messages = [];

  /** Call *change* with a turn, what to send, how else to mend a failure, and what to do when answered. */
  constructor(change, focus) {
    this.#change = change;
    this.#focus = focus;
  }

  /** Let what was said in *turn* be changed, and the oldest of the others no more. */
  add(turn, message) {
    this.#messages.push(new OwnMessage(turn, message, this.#change, this.#focus));
    if (this.#messages.length > LAST) this.#messages.shift().settle();
  }

  clear() {
    this.#messages = [];
  }
}

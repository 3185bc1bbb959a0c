/** Carries messages to Cairn one after the other, within the conversation that is on. */

import { forget, recall, remember } from "./memory.js";
import { Trouble, say } from "./server.js";

export class Exchange {
  #thinking;
  #conversation = recall("conversation") ?? crypto.randomUUID();
  #queue = Promise.resolve();

  constructor(thinking) {
    this.#thinking = thinking;
  }

  get conversation() {
    return this.#conversation;
  }

  /** Let the conversation go on after a reload. */
  keep() {
    remember("conversation", this.#conversation);
  }

  /** Leave for a new conversation: what still comes belongs to the old one, and is not heard. */
  leave() {
    forget("conversation");
    this.#conversation = crypto.randomUUID();
    this.#queue = Promise.resolve();
    this.#thinking.clear();
  }

  /** Make a message; its id stays the same however often it is sent. */
  message(fields) {
    return { id: crypto.randomUUID(), conversation: this.#conversation, ...fields };
  }

  /** Send *message* when those before it are answered; call *answered*, or *failed* with why. */
  send(message, answered, failed) {
    this.#queue = this.#queue.then(() => this.#exchange(message, answered, failed));
  }

  async #exchange(message, answered, failed) {
    if (!this.#isCurrent(message)) return;
    const end = this.#thinking.begin();
    try {
      const answer = await say(message);
      if (this.#isCurrent(message)) answered(answer);
    } catch (trouble) {
      if (this.#isCurrent(message)) failed(sentence(trouble), trouble.again !== false);
    } finally {
      end();
    }
  }

  #isCurrent(message) {
    return message.conversation === this.#conversation;
  }
}

/** Any other error than a Trouble is a fault of this page. */
function sentence(error) {
  if (error instanceof Trouble) return error.message;
  console.error(error);
  return "Cairn’s answer could not be shown.";
}

/** The conversation: sends messages one after the other, and shows what comes of them. */

import { forget, recall, remember } from "./memory.js";
import { watchForNews } from "./news.js";
import { Trouble, say } from "./server.js";
import { Waiting } from "./waiting.js";

export class Chat {
  #trail;
  #thinking;
  #waiting;
  #tell;
  #edit;
  #focus;
  #conversation;
  #queue = Promise.resolve();
  #questions = new Map();

  /**
   * Draw on *trail* and *thinking*; *tell* a notice; give words back to *edit*, and *focus* the box.
   * *begun* is called when Cairn speaks first.
   */
  constructor({ trail, thinking, tell, edit, focus, begun }) {
    this.#trail = trail;
    this.#thinking = thinking;
    this.#tell = tell;
    this.#edit = edit;
    this.#focus = focus;
    this.carriedOn = recall("conversation") !== null;
    this.#conversation = recall("conversation") ?? crypto.randomUUID();
    this.#waiting = new Waiting((id, answer) => this.#arrived(id, answer));
    watchForNews(() => this.#conversation, (answer) => this.#told(answer, begun));
  }

  /** Say *text*; what is said while Cairn thinks waits for its turn. */
  say(text) {
    remember("conversation", this.#conversation);
    this.#tell("");
    const message = { id: crypto.randomUUID(), conversation: this.#conversation, text };
    this.#send(message, this.#trail.begin(text));
  }

  /** Leave this conversation for a new one; answers still to come belong to the old. */
  startAgain() {
    this.#conversation = crypto.randomUUID();
    forget("conversation");
    this.#queue = Promise.resolve();
    this.#thinking.clear();
    this.#waiting.forgetAll();
    this.#questions.clear();
    this.#trail.clear();
    this.#tell("This is a new conversation.");
  }

  #send(message, turn) {
    this.#queue = this.#queue.then(() => this.#exchange(message, turn));
  }

  async #exchange(message, turn) {
    if (!this.#isCurrent(message)) return;
    const end = this.#thinking.begin();
    try {
      const answer = await say(message);
      if (this.#isCurrent(message)) this.#answered(message, turn, answer);
    } catch (trouble) {
      if (this.#isCurrent(message)) this.#failed(message, turn, trouble);
    } finally {
      end();
    }
  }

  #answered(message, turn, answer) {
    this.#trail.reply(turn, answer);
    if (!answer.waiting) return;
    this.#questions.set(message.id, message.text);
    this.#waiting.expect(message.id);
  }

  /** The same id goes with the same words, so that trying again can never say it twice. */
  #failed(message, turn, trouble) {
    const again = ["Try again", (event) => { this.#send(message, turn); this.#focus(event); }];
    const change = ["Change the message", () => { turn.remove(); this.#edit(message.text); }];
    this.#trail.fail(turn, sentence(trouble), trouble.again === false ? [change] : [again, change]);
  }

  #arrived(id, answer) {
    this.#trail.late(answer, this.#questions.get(id));
    this.#questions.delete(id);
    this.#tell("The answer to your earlier question has come.");
  }

  /** What comes unasked is marked as said when it is fetched: it is shown whatever happened since. */
  #told(answer, begun) {
    begun();
    remember("conversation", this.#conversation);
    this.#trail.late(answer);
    this.#tell("An answer to an earlier question has come.");
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

/** The conversation: what is said, filled in and changed in it, and what comes of that. */

import { Exchange } from "./exchange.js";
import { recall } from "./memory.js";
import { watchForNews } from "./news.js";
import { OwnMessages } from "./own.js";
import { Waiting } from "./waiting.js";

export class Chat {
  #trail;
  #exchange;
  #own;
  #waiting;
  #tell;
  #edit;
  #focus;

  /**
   * Draw on *trail* and *thinking*; *tell* a notice; give words back to *edit*, and *focus* the box.
   * *begun* is called when Cairn speaks first.
   */
  constructor({ trail, thinking, tell, edit, focus, begun }) {
    this.#trail = trail;
    this.#tell = tell;
    this.#edit = edit;
    this.#focus = focus;
    this.carriedOn = recall("conversation") !== null;
    this.#exchange = new Exchange(thinking);
    this.#own = new OwnMessages((...change) => this.#change(...change), focus);
    this.#waiting = new Waiting((message, answer) => this.#arrived(message, answer));
    watchForNews(() => this.#exchange.conversation, (answer) => this.#told(answer, begun));
  }

  /** Say *text*; what is said while Cairn thinks waits for its turn. */
  say(text) {
    const message = this.#exchange.message({ text });
    const turn = this.#trail.begin(text);
    const change = ["Change the message", () => { turn.remove(); this.#edit(text); }];
    this.#sendFrom(turn, message, change, (answer) => {
      this.#own.add(turn, message);
      this.#trail.reply(turn, answer);
    });
  }

  /** Send a form that is filled in; call *answered* before its answer is shown, or *failed*. */
  submit(fields, answered, failed) {
    const message = this.#exchange.message(fields);
    this.#send(message, (answer) => {
      answered();
      this.#trail.aside(answer, about(message));
    }, failed);
  }

  /** Leave this conversation for a new one; answers still to come belong to the old. */
  startAgain() {
    this.#exchange.leave();
    this.#waiting.forgetAll();
    this.#own.clear();
    this.#trail.clear();
    this.#tell("This is a new conversation.");
  }

  /** Send what takes the place of an earlier message, whose *turn* shows it if that fails. */
  #change(turn, fields, mend, answered) {
    const message = this.#exchange.message(fields);
    this.#sendFrom(turn, message, mend, (answer) => {
      answered();
      this.#waiting.forget(fields.edits);
      if (answer.text) this.#trail.aside(answer, about(message));
      else this.#tell(fields.deleted ? "Your message is deleted." : "Your message is changed.");
    });
  }

  /** The same id goes with the same words, so that trying again can never say it twice. */
  #sendFrom(turn, message, mend, answered) {
    const send = () => this.#send(message, answered, failed);
    const again = ["Try again", (event) => { send(); this.#focus(event); }];
    const failed = (why, mayWork) => this.#trail.fail(turn, why, mayWork ? [again, mend] : [mend]);
    send();
  }

  #send(message, answered, failed) {
    this.#tell("");
    this.#exchange.keep();
    this.#trail.retireButtons();
    this.#exchange.send(message, (answer) => {
      answered(answer);
      if (answer.waiting) this.#waiting.expect(message);
    }, failed);
  }

  /** What was deleted meanwhile has an answer without words. */
  #arrived(message, answer) {
    if (!answer.text) return;
    this.#trail.late(answer, about(message));
    this.#tell("The answer to your earlier question has come.");
  }

  /** What comes unasked is marked as said when it is fetched: it is shown whatever happened since. */
  #told(answer, begun) {
    begun();
    this.#exchange.keep();
    this.#trail.late(answer);
    this.#tell("An answer to an earlier question has come.");
  }
}

/** Say what an answer that does not stand under its message is an answer to. */
function about({ text, form, edits, deleted }) {
  if (!text && !form && !edits) return ", to an earlier question";
  if (form) return ", to your form";
  if (edits) return deleted ? ", to what you deleted" : ", to what you changed";
  return `, to “${text}”`;
}

/** The log of the conversation, turn by turn: what a person said, and what Cairn replied. */

import { button, cairn, element } from "./elements.js";
import { reply } from "./reply.js";
import { follow, isFollowing, toEnd } from "./scrolling.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const WORDS_OF_A_QUESTION = 3;

export class Trail {
  #log;
  #choose;
  #messages = 0;

  /** Draw into *log*; call *choose* with what a pressed button says. */
  constructor(log, choose) {
    this.#log = log;
    this.#choose = choose;
  }

  /** Begin a turn with what the person said. */
  begin(text) {
    this.#retireButtons();
    const said = element("div", { class: "words", dir: "auto" }, element("p", {}, text));
    const turn = element("div", { class: "turn" }, this.#message("you", "You", "", said));
    this.#log.append(turn);
    toEnd();
    return turn;
  }

  /** Add Cairn's reply to its turn. */
  reply(turn, answer) {
    this.#add(turn, answer, "");
  }

  /** Add, as a turn of its own, an answer that came later. */
  late(answer, question) {
    const turn = element("div", { class: "turn" });
    this.#log.append(turn);
    this.#add(turn, answer, question ? `, to “${question}”` : ", to an earlier question");
  }

  /** Say in the turn what went wrong, with buttons to mend it: pairs of label and action. */
  fail(turn, sentence, mends) {
    const trouble = element("div", { class: "trouble" });
    const buttons = mends.map(([label, mend]) =>
      element("li", {}, button(label, (event) => { trouble.remove(); mend(event); })));
    trouble.append(
      element("p", {}, element("b", {}, "Not answered. "), sentence),
      element("ul", { class: "choices" }, ...buttons),
    );
    turn.append(trouble);
    follow(trouble);
  }

  clear() {
    this.#log.replaceChildren();
  }

  #add(turn, answer, remark) {
    const following = isFollowing();
    const parts = answer.messages ?? [{ text: answer.text }];
    const drawn = parts.map((part) =>
      this.#message("cairn", "Cairn", remark, ...reply(part, this.#choose)));
    drawn.slice(1).forEach((message) => message.classList.add("more"));
    turn.append(...drawn);
    if (following) follow(drawn[0], drawn.at(-1));
  }

  #message(from, name, remark, ...parts) {
    const now = new Date();
    const id = `message-${(this.#messages += 1)}`;
    const time = element("time", { datetime: now.toISOString() }, CLOCK.format(now));
    const said = element("span", { class: "unseen" }, " said at ");
    const who = element("p", { class: "who", id }, element("b", {}, name), said, " ", time, remark);
    const mark = from === "cairn" ? cairn() : null;
    return element("article", { class: `message from-${from}`, "aria-labelledby": id }, mark, who, ...parts);
  }

  /** A "yes" or "show more" belongs to the reply it stood under: pressed later, it would answer another. */
  #retireButtons() {
    for (const old of this.#log.querySelectorAll("button[data-says]")) {
      const length = old.dataset.says.trim().split(/\s+/).length;
      if (length < WORDS_OF_A_QUESTION) old.disabled = true;
    }
  }
}

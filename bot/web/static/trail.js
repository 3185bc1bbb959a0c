/** The log of the conversation, turn by turn: what a person said, and what Cairn replied. */

import { button, cairn, element } from "./elements.js";
import { reply } from "./reply.js";
import { retireRepeated, retireShort } from "./retiring.js";
import { fits, follow, isFollowing, toEnd } from "./scrolling.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export class Trail {
  #log;
  #acts;
  #messages = 0;

  /** Draw into *log*; *acts* are what a reply calls: *choose* with what a button says, *fill* with a form. */
  constructor(log, acts) {
    this.#log = log;
    this.#acts = acts;
  }

  /** Begin a turn with what the person said. */
  begin(text) {
    const said = element("div", { class: "words", dir: "auto" }, element("p", {}, text));
    const turn = this.#turn(this.#message("you", "You", "", said));
    toEnd();
    return turn;
  }

  /** Add Cairn's reply to its turn. */
  reply(turn, answer) {
    const following = isFollowing();
    const drawn = this.#add(turn, answer, "");
    if (following) show(drawn);
    focusForm(drawn);
  }

  /** Add, as a turn of its own, the answer to something done further up. */
  aside(answer, remark) {
    const drawn = this.#add(this.#turn(), answer, remark);
    show(drawn);
    focusForm(drawn);
  }

  /** Add, as a turn of its own, what came later. */
  late(answer, remark = ", to an earlier question") {
    const following = isFollowing();
    const drawn = this.#add(this.#turn(), answer, remark);
    if (following) show(drawn);
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

  /** Put buttons out of use that would answer another question than theirs. */
  retireButtons() {
    retireShort(this.#log);
  }

  clear() {
    this.#log.replaceChildren();
  }

  #turn(...messages) {
    const turn = element("div", { class: "turn" }, ...messages);
    this.#log.append(turn);
    return turn;
  }

  #add(turn, answer, remark) {
    const parts = answer.messages ?? [{ text: answer.text }];
    const drawn = parts.map((part) =>
      this.#message("cairn", "Cairn", remark, ...reply(part, this.#acts)));
    drawn.slice(1).forEach((message) => message.classList.add("more"));
    retireRepeated(this.#log, drawn);
    turn.append(...drawn);
    return drawn;
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
}

/** Bring what was drawn into sight; where little can be seen, what has the focus comes first. */
function show(drawn) {
  if (!drawn.length) return;
  const [first, goal] = [drawn[0], formIn(drawn)];
  follow(goal && !fits(first, goal) ? goal : first, drawn.at(-1));
}

/** Go to a form, or to what is wrong with it; not from under the hands of somebody who is typing. */
function focusForm(drawn) {
  if (!document.activeElement?.value) formIn(drawn)?.focus({ preventScroll: true });
}

function formIn(drawn) {
  return drawn.map((message) => message.querySelector(".form .first")).find(Boolean);
}

/** Puts the page's parts together. */

import { Box } from "./box.js";
import { Chat } from "./chat.js";
import { Forms } from "./forms.js";
import { measure } from "./scrolling.js";
import { Thinking } from "./thinking.js";
import { Trail } from "./trail.js";
import { untilReady } from "./waking.js";

const NOT_SENT = "You have not sent this form yet. What you typed is still in it.";

const [form, log, welcome, again, carriedOn, notice] =
  ["ask", "log", "welcome", "again", "carried-on", "notice"].map((id) => document.getElementById(id));

const box = new Box(form, say);
const forms = new Forms({ submit: (...form) => chat.submit(...form), choose });
const trail = new Trail(log, { choose, fill: (asked) => forms.draw(asked) });
const chat = new Chat({
  trail,
  thinking: new Thinking(document.getElementById("thinking")),
  tell,
  edit: (text) => box.putBack(text),
  focus,
  begun: () => show({ begun: true }),
});

measure(form);
show({ begun: chat.carriedOn });
carriedOn.hidden = !chat.carriedOn;
for (const form of forms.left) trail.late({ messages: [{ text: NOT_SENT, form }] }, "");
untilReady(tell);

document.getElementById("suggestions").addEventListener("click", (event) => {
  const pressed = event.target.closest("button");
  if (pressed) choose(pressed.textContent, event);
});

again.addEventListener("click", () => {
  forms.clear();
  chat.startAgain();
  carriedOn.hidden = true;
  show({ begun: false });
  scrollTo(0, 0);
  box.focus();
});

function say(text) {
  show({ begun: true });
  chat.say(text);
}

/** Say what a button says, and put the focus where the next message is written. */
function choose(says, event) {
  say(says);
  focus(event);
}

function tell(sentence) {
  notice.textContent = sentence;
}

function show({ begun }) {
  welcome.hidden = begun;
  again.hidden = !begun;
}

/** Go to the box; not on a touch screen, where the keyboard would come up over the answer. */
function focus(event) {
  const byKey = event.detail === 0;
  if (byKey || matchMedia("(hover: hover) and (pointer: fine)").matches) box.focus();
}

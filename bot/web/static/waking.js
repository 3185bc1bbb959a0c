/** Tells the person, while it is so, that Cairn is not quite ready. */

import { growing, wait } from "./pauses.js";
import { health } from "./server.js";

const STARTING = "Cairn is still waking up. Ask anyway: the answer comes as soon as it has.";
const DOWN = "Cairn cannot read questions just now. Ask anyway: it keeps your message and answers when it is back.";
const NO_REGISTER = "Cairn cannot reach its register just now. Please try again in a few minutes.";

/** Look until Cairn is ready, and *tell* each change: a sentence, or "" when all is well. */
export async function untilReady(tell) {
  let told = "";
  for (const pause of growing()) {
    const sentence = await state();
    if (sentence !== told) tell(sentence);
    told = sentence;
    if (told === "") return;
    await wait(pause);
  }
}

async function state() {
  try {
    const { rasa, database } = await health();
    if (database === "down") return NO_REGISTER;
    return { starting: STARTING, down: DOWN }[rasa] ?? "";
  } catch (trouble) {
    return trouble.message;
  }
}

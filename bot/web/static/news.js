/** Looks for what Cairn says without being asked, such as a person's answer to an earlier question. */

import { news } from "./server.js";

const EVERY = 30_000;
const AT_MOST_EVERY = 2_000;

/** Call *arrived* with each answer that comes for the conversation that *current* names. */
export function watchForNews(current, arrived) {
  let looking = false;
  let looked = -Infinity;

  async function look() {
    if (document.hidden || looking || performance.now() - looked < AT_MOST_EVERY) return;
    looking = true;
    looked = performance.now();
    try {
      for (const answer of await news(current())) arrived(answer);
    } catch {
      // out of reach is no news: it is looked for again
    } finally {
      looking = false;
    }
  }

  setInterval(look, EVERY);
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  look();
}

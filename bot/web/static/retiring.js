/** Puts buttons out of use that would do something else by now than when they were shown. */

const WORDS_OF_A_QUESTION = 3;

/** A "yes" or "show more" belongs to the reply it stood under: pressed later, it would answer another. */
export function retireShort(log) {
  for (const old of log.querySelectorAll("button[data-says]")) {
    if (old.dataset.says.trim().split(/\s+/).length < WORDS_OF_A_QUESTION) old.disabled = true;
  }
}

/** What is offered again, such as to undo the last change, is pressed where it stands last. */
export function retireRepeated(log, drawn) {
  const again = drawn.flatMap((message) => [...message.querySelectorAll("button[data-says]")]);
  const offered = new Set(again.map((button) => button.dataset.says));
  for (const old of log.querySelectorAll("button[data-says]")) {
    if (offered.has(old.dataset.says)) old.disabled = true;
  }
}

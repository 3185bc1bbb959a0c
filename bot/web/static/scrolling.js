/** Keeps what is new in sight, without taking the page away from someone who reads further up. */

const NEAR = 160;

/** Say whether the person is at the end of the conversation. */
export function isFollowing() {
  const page = document.documentElement;
  return page.scrollHeight - page.clientHeight - page.scrollTop < NEAR;
}

/** Go to the end at once: a slow scroll could be overtaken by the reply. */
export function toEnd() {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
}

/** Bring *first* to *last* into sight; where they are too long, the beginning, to read from. */
export function follow(first, last = first) {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  if (!fits(first, last)) first.scrollIntoView({ block: "start", behavior });
  else last.scrollIntoView({ block: "nearest", behavior });
}

/** Say whether *first* to *last* can be seen all at once. */
export function fits(first, last) {
  return last.getBoundingClientRect().bottom - first.getBoundingClientRect().top <= room();
}

/** Tell the style sheet how much of the window the box covers, so that focus is never behind it. */
export function measure(dock) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--dock", `${covered(dock) + 16}px`);
  }).observe(dock);
}

function covered(dock) {
  return getComputedStyle(dock).position === "sticky" ? dock.offsetHeight : 0;
}

function room() {
  const padding = getComputedStyle(document.documentElement).scrollPaddingBottom;
  return innerHeight - (parseFloat(padding) || 0);
}

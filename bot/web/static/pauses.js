/** Pauses that grow, so that a page left open does not pester the server. */

const SHORTEST = 1_500;
const LONGEST = 60_000;

/** Give ever longer pauses, in milliseconds, without end. */
export function* growing() {
  for (let pause = SHORTEST; ; pause = Math.min(pause * 1.5, LONGEST)) yield pause;
}

/** Wait; less long if the person comes back to the page meanwhile. */
export function wait(pause) {
  return new Promise((done) => {
    const timer = setTimeout(finish, pause);
    document.addEventListener("visibilitychange", finish);
    function finish() {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", finish);
      done();
    }
  });
}

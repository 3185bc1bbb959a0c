/** Makes elements. A string is always text, never markup: nothing here, or anywhere, parses HTML. */

/** Make an element with attributes (those that are null or false are left out) and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Make a button that calls back with its click. */
export function button(label, pressed, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", (event) => isSecondOfTwo(event) || pressed(event));
  return made;
}

/** Draw the cairn, as copies of its stones: a style sheet cannot reach into a <use>. */
export function cairn() {
  const drawing = document.getElementById("cairn");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of [["viewBox", "118 92 98 98"], ["class", "mark"], ["aria-hidden", "true"]]) {
    svg.setAttribute(key, value);
  }
  svg.append(...[...drawing.children].map((stone) => stone.cloneNode(true)));
  return svg;
}

/** A double click means one press. */
function isSecondOfTwo(event) {
  return event.detail > 1;
}

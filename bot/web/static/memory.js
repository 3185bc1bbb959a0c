/** Remembers a little for this tab; where the browser forbids storage, for as long as the page. */

const spare = new Map();

export function recall(key) {
  try {
    return sessionStorage.getItem(`cairn.${key}`) ?? spare.get(key) ?? null;
  } catch {
    return spare.get(key) ?? null;
  }
}

export function remember(key, value) {
  spare.set(key, value);
  try {
    sessionStorage.setItem(`cairn.${key}`, value);
  } catch {
    // the spare will do
  }
}

export function forget(key) {
  spare.delete(key);
  try {
    sessionStorage.removeItem(`cairn.${key}`);
  } catch {
    // then it was never there
  }
}

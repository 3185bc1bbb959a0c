/** Talks to the API. Whatever goes wrong comes out as a Trouble with a sentence for the person. */

const LONGEST_ANSWER = 90_000;

const UNREACHABLE = "Cairn could not be reached. Check your connection, then try again.";
const TOO_SLOW = "Cairn took too long to answer. Your message may have arrived: it is safe to try again.";
const UNREADABLE = "Cairn’s answer could not be read. Please try again.";

/** Something that a person should know; *again* says whether the same message may yet succeed. */
export class Trouble extends Error {
  constructor(sentence, again = true) {
    super(sentence);
    this.again = again;
  }
}

/** Send one message and return its answer. */
export function say(message) {
  return request("/api/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
  });
}

/** Return the answer that came later, or null while there is none. */
export function later(id) {
  return request(`/api/messages/${encodeURIComponent(id)}`);
}

/** Return what Cairn says unasked in a conversation: answers like those to messages, each once. */
export async function news(conversation) {
  const { messages } = await request(`/api/news?${new URLSearchParams({ conversation })}`);
  return Array.isArray(messages) ? messages : [];
}

/** Return how Rasa and the database are. */
export async function health() {
  const response = await reach("/health", {});
  return read(response);
}

async function request(address, options = {}) {
  const response = await reach(address, options);
  if (response.status === 204) return null;
  const body = await read(response);
  if (response.ok) return body;
  const mayWork = response.status >= 500 || response.status === 429;
  throw new Trouble(typeof body.error === "string" ? body.error : UNREADABLE, mayWork);
}

async function reach(address, options) {
  try {
    const signal = AbortSignal.timeout(LONGEST_ANSWER);
    return await fetch(address, { ...options, signal, credentials: "omit", cache: "no-store" });
  } catch (error) {
    throw new Trouble(error.name === "TimeoutError" ? TOO_SLOW : UNREACHABLE);
  }
}

async function read(response) {
  const body = await response.json().catch(() => null);
  if (body === null || typeof body !== "object") throw new Trouble(UNREADABLE);
  return body;
}

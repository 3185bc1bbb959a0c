"""What the real Rasa makes of the questions, asked once for each."""

from __future__ import annotations

from collections.abc import Iterable

import httpx

from actions.clauses import clause, clauses
from bot.rasa import Meaning
from bot.rasa_running import Running
from bot.rasa_server import RasaServer
from knowledge.naming import Names
from tests.bench.search.reading_room import HOME


class Parses:
    """What Rasa says, by the text that it is asked about."""

    def __init__(self, meanings: dict[str, Meaning]) -> None:
        self._meanings = meanings

    def of(self, text: str) -> Meaning:
        """Return what Rasa said of a text."""
        return self._meanings[text]

    def whole(self, text: str, names: Names) -> Meaning:
        """Return what Rasa said of a question that is taken as one."""
        return self._meanings[clause(text, names).for_rasa]


def parses(texts: Iterable[str], names: Names) -> Parses:
    """Ask Rasa about every text, whole and in the clauses that Cairn takes it apart into."""
    asked = {one.for_rasa for text in texts for one in (*clauses(text, names), clause(text, names))}
    server = RasaServer(HOME)
    try:
        return Parses(_said(server.find_or_start(), sorted(asked)))
    finally:
        server.stop()


def _said(running: Running, asked: list[str]) -> dict[str, Meaning]:
    found = {}
    with httpx.Client(base_url=running.url, params={"token": running.token}, timeout=60) as http:
        for text in asked:
            sent = {"text": text.lstrip("/ ") or "?"}
            intent = http.post("/model/parse", json=sent).raise_for_status().json()["intent"]
            found[text] = Meaning(intent["name"] or "out_of_scope", intent["confidence"])
    return found

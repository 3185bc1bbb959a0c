"""Taking a message apart: the questions in it, and the words that Rasa is asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.queue_words import holds_an_answer
from knowledge.naming import Kind, Mention, Names

# two questions in one message: the second begins with a question's word
_QUESTION = (
    r"who|who's|whos|what|what's|whats|when|when's|which|where|why|how|how's|hows|is|are|does|do|has|"
    r"have|any|can|could|list|show|tell|give|wha|whit|whit's|hoo"
)
_BETWEEN = re.compile(
    rf"(?:(?<!\?)\?++\s++|(?<!\s)\s*+;\s*+|\.\s++|(?<!\n)\n++|(?:,|(?<!\s))\s++and\s++(?:also\s++)?|"
    rf",\s++(?:also\s++)?|(?<!\s)\s++also\s++)(?=(?:{_QUESTION})\b)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(
    rf"(?:(?<!\?)\?++\s++|(?<!\s)\s*+;\s*+|(?<!\n)\n++)(?=(?:{_QUESTION})\b)", re.IGNORECASE
)
_REGISTER = re.compile(
    r"\b(?:projects?|updates?|milestones?|red|amber|green|leads?|deput(?:y|ies)|councils?|"
    r"portfolios?|sprints?|blockers?|blocked|benefits?|savings?|risks?|it|they|them|overdue)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^\s*(?:<@\w+>|@?cairn\b)[\s,:;!-]*|^\s*/+(?:cairn\b)?\s*", re.IGNORECASE)
_RATING = re.compile(r"\b(?:red|amber|green|grn|amb)\b", re.IGNORECASE)

_IS_IT = re.compile(
    r"\W*(?:(?:is|are|it|the|project|rated|still|currently|now|really|actually|on|at|or)\b\W*)*",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\s*[:=–—-]\s*(?:now\s+)?(?:red|amber|green|grn|amb)\b", re.IGNORECASE)
# "!?" and "???" are one question mark to Rasa
_SHOUTED = re.compile(r"[!?]*([!?])(?:\s*[!?])*$")

STAND_INS: dict[Kind, tuple[str, ...]] = {
    "project": ("this project", "the other project"),
    "organisation": ("Angus", "Fife"),
    "person": ("Jo Bloggs", "Sam Smith"),
    "portfolio": ("Digital Place", "Digital Council"),
}


@dataclass(frozen=True)
class Clause:
    """One question of a message: its words, the names in them, and what Rasa is asked."""

    text: str
    mentions: tuple[Mention, ...]
    unknown: tuple[str, ...]
    for_rasa: str

    @property
    def rest(self) -> str:
        """Return the words beside the names."""
        kept = self.text
        for one in reversed(self.mentions):
            kept = kept[: one.start] + " " + kept[one.end :]
        return kept

    @property
    def bare(self) -> bool:
        """Say whether there is nothing but a name."""
        return (
            bool(self.mentions)
            and re.fullmatch(r"(?i)[\W_]*(?:the|a|please|pls)?[\W_]*", self.rest) is not None
        )

    @property
    def reports(self) -> bool:
        """Say whether a rating is given as news: "telecare: red"."""
        if "?" in self.text:
            return False
        return any(_REPORT.match(self.text[one.end :]) for one in self.mentions)

    @property
    def asks_whether_rated(self) -> bool:
        """Say whether it asks for no more than a rating: "is telecare red?", "telecare red?"."""
        rest = _RATING.sub("", self.rest)
        rated = _RATING.search(self.rest) is not None and "?" in self.text
        of_something = bool(self.mentions) or re.search(r"\b(?:it|project)\b", rest, re.IGNORECASE)
        return bool(of_something) and rated and _IS_IT.fullmatch(rest) is not None

    @property
    def only_rated(self) -> bool:
        """Say whether it is a name and a rating and no more: "telecare red" may ask or report."""
        rest = _RATING.sub("", self.rest)
        rated = _RATING.search(self.rest) is not None and "?" not in self.text
        return bool(self.mentions) and rated and not re.search(r"[\w:=]", rest)


def clauses(text: str, names: Names) -> list[Clause]:
    """Take a message apart; what does not stand by itself stays in one piece."""
    text = _ADDRESS.sub("", text).strip()
    if holds_an_answer(text):
        return [clause(text, names)]
    pieces = [piece for piece in _BETWEEN.split(text) if piece and piece.strip()]
    found = [clause(piece.strip(), names) for piece in pieces]
    if not all(_stands_alone(one) for one in found):
        return [clause(text, names)]
    return found if _of_the_register(text, found) else _by_sentence(text, names)


def _by_sentence(text: str, names: Names) -> list[Clause]:
    """Take a message apart where sentences end: how things are done is asked at length.

    "Starting a pilot, is a DPIA needed?" is one question.
    """
    pieces = [piece.strip() for piece in _SENTENCES.split(text) if piece.strip()]
    found = [clause(piece, names) for piece in pieces]
    return found if all(_stands_alone(one) for one in found) else [clause(text, names)]


def _of_the_register(text: str, found: list[Clause]) -> bool:
    return bool(_REGISTER.search(text)) or any(one.mentions for one in found)


def clause(text: str, names: Names) -> Clause:
    """Find the names in one question."""
    found = names.find(text)
    for_rasa = _SHOUTED.sub(r"\1", _with_stand_ins(text, found.mentions))
    return Clause(text, found.mentions, found.unknown, for_rasa)


def _stands_alone(clause: Clause) -> bool:
    return len(clause.text.split()) > 1


def _with_stand_ins(text: str, mentions: tuple[Mention, ...]) -> str:
    """Put words that Rasa was trained on where a name stands: it knows no names, and need not."""
    left = {kind: list(words) for kind, words in STAND_INS.items()}
    replaced, at = [], 0
    for one in mentions:
        words = left[one.candidates[0].kind]
        is_half = one.how == "partial" and all(c.kind == "person" for c in one.candidates)
        if not (one.how == "exact" or is_half) or not words or _is_acronym(one):
            continue
        replaced += [text[at : one.start], words.pop(0)]
        at = one.end
    return "".join([*replaced, text[at:]])


def _is_acronym(mention: Mention) -> bool:
    """Say whether an organisation goes by its letters: "what does COSLA stand for?"."""
    return mention.candidates[0].kind == "organisation" and mention.text.isupper()

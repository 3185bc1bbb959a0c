"""Two things side by side: "alpha and beta", "WCAG 2.1 or 2.2"."""

from __future__ import annotations

import re
from typing import Any

from actions.ask import Ask
from actions.reply import Reply
from actions.standards.answering import quoting, remembered
from actions.standards.explaining import explain
from actions.standards.judging import bars
from actions.standards.looking import library
from actions.standards.quoting import Quoted, quoted
from knowledge.search.found import Found
from knowledge.search.terms import telling
from knowledge.store import Store

_COMPARES = re.compile(
    r"\b(?:differences?|differ|different|compared?|comparison|versus|vs?\.?|same as|or)\b",
    re.IGNORECASE,
)
# "2013 or 2022" says nothing without what they are of
_NAMED = re.compile(r"[^\W\d_]")
_PAIR = re.compile(
    r"(?:between|compare|differences?:?|is|are)?\s*(?P<one>[\w.'’ -]{2,60}?)\s+"
    r"(?:and|versus|vs?\.?|or|from|to|with|the same as|compared (?:with|to))\s+"
    r"(?P<other>[\w.'’ -]{2,60})",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^.*\b(?:between|compare|whats|what's|what is|is an?|how is|how are|are|does)\b|"
    r"\b(?:then|please|pls|differ|different|the difference|in terms|as terms|mean|means)\b.*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)


def compared(ask: Ask, store: Store) -> tuple[Reply, dict[str, Any]] | None:
    """Quote a passage that tells both, or one for each; None where it is no comparison."""
    pair = things(ask.text)
    if pair is None:
        return None
    together = library(ask).look_up(ask.text, store)
    meant = [library(ask).shelf(store).glossary.find(one) for one in pair]
    if meant[0] == meant[1] != []:
        return None
    if all(len(one) == 1 and len(one[0]) == 1 for one in meant):
        return explain([one[0][0] for one in meant], together, ask, store)
    if together.best and _tells_both(together, pair, ask, store):
        return None
    found = [library(ask).look_up(one, store) for one in pair]
    if any(one.fit < bars(ask.intent, ask.confidence).answers for one in found):
        return None
    some = [_quoted(one, ask) for one in found]
    if some[0].passage.id == some[1].passage.id:
        return None
    return quoting(some, ask, store, f"First {pair[0]}, then {pair[1]}:"), remembered(some[1], ask)


def things(text: str) -> tuple[str, str] | None:
    """Return the two things that are to be compared."""
    if not _COMPARES.search(text):
        return None
    match = _PAIR.search(" ".join(text.split()).strip(" ?!."))
    if not match:
        return None
    one, other = (
        _ARTICLE.sub("", _AROUND.sub("", match[name]).strip(" ,'’-")) for name in ("one", "other")
    )
    one = one or match["one"].strip()
    named = telling(one) and telling(other) and _NAMED.search(f"{one} {other}")
    return (one, other) if named else None


def _tells_both(found: Found, pair: tuple[str, str], ask: Ask, store: Store) -> bool:
    best = found.places[0]
    shelf = library(ask).shelf(store)
    said = {*best.passage.terms.split()}
    return found.fit >= bars(ask.intent, ask.confidence).answers and all(
        shelf.share(telling(one), said) == 1 for one in pair
    )


def _quoted(found: Found, ask: Ask) -> Quoted:
    best = found.places[0]
    return quoted(found.question, best.passage, best.document, library(ask))

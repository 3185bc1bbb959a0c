"""Refusing a rating for the words around it: a question, hearsay, a joke."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.updates.around import BEHIND, BEHIND_SENTENCE, LEADING_UP, QUESTION_TAG
from knowledge.updates.fillers import ANNOUNCES, is_filler
from knowledge.updates.finding import Finder
from knowledge.updates.guards import (
    ASKED,
    JOKE,
    ORDERED,
    QUESTION,
    TAKEN_BACK,
    TO_BE_SENT,
    TO_SOMEBODY,
)
from knowledge.updates.heads import Head, only_named
from knowledge.updates.labels import label_of
from knowledge.updates.pieces import Piece

FAR = 60
IS = re.compile(r"(?: is|'s| has|'re| are)\b", re.IGNORECASE)
SOURCE = re.compile(r"[A-Z][a-z]{2,}")
SO_THEN = re.compile(r"\W*so\b.*\bthen\W*$", re.IGNORECASE)


def refused(finder: Finder, place: int, head: Head, quoted: Sequence[tuple[int, int]]) -> str:
    """Say why the rating of the piece at *place* may be no report; nothing if it is one."""
    piece = finder.pieces[place]
    at = piece.start + head.rating_at
    if any(start <= at < end for start, end in quoted):
        return "quotation"
    if piece.after == "equals" and not head.projects:
        return "no report"  # "amber = some issues"
    around = (*finder.before(place), piece, *finder.behind(place))
    if any(JOKE.search(one.text) for one in around):
        return "figure of speech"
    if any(TAKEN_BACK.fullmatch(one.text[:FAR]) for one in finder.pieces):
        return "figure of speech"
    return _by_lead(finder, place, head) or _by_rest(finder, place, piece.text[head.rest :])


def _by_lead(finder: Finder, place: int, head: Head) -> str:
    if SO_THEN.match(finder.pieces[place].text):
        return "question"
    lead = [one for one in finder.before(place) if not label_of(one)]
    if head.asks or (lead and QUESTION.match(lead[0].text)):
        return "question"
    called = any(finder.subjects.is_person(one.text) for one in lead)
    if called and (
        ASKED.search(finder.pieces[place].text) or ORDERED.match(finder.pieces[place].text)
    ):
        return "request"
    announced = finder.pieces[place].before == "colon" and lead
    if announced and ORDERED.match(finder.pieces[place].text) and not is_filler(lead[-1].text):
        return "request"  # "sponsor: make ARC green"
    if announced and (
        finder.subjects.is_person(lead[-1].text)
        or _is_source(lead, head, finder.pieces[place].text)
    ):
        return "hearsay"
    before = finder.before(place)
    said = ", ".join(one.text for one in before)
    if TO_BE_SENT.search(said):
        return "plan"
    said = ", ".join(one.text for one in _unnamed(finder, before))
    return next((reason for reason, cue in LEADING_UP if cue.search(said)), "")


def _is_source(lead: list[Piece], head: Head, said: str) -> bool:
    """Say whether one strange word announces what is said: "Twitter: ARC is red"."""
    word = lead[-1].text
    announces = len(lead) == 1 and lead[0].before == "line" and bool(head.projects)
    announces = announces and IS.search(said[: head.rating_at]) is not None
    return announces and SOURCE.fullmatch(word) is not None and word.casefold() not in ANNOUNCES


def _unnamed(finder: Finder, lead: list[Piece]) -> list[Piece]:
    """Leave out the project that stands between "he is saying" and its rating."""
    while lead and only_named(lead[-1].text, finder.subjects):
        lead = lead[:-1]
    return lead


def _by_rest(finder: Finder, place: int, rest: str) -> str:
    if not rest and any(TO_SOMEBODY.match(one.text) for one in finder.behind(place)[:1]):
        return "request"  # "Amber, can you look at ARC"
    if not rest and any(QUESTION_TAG.match(one.text) for one in finder.behind(place)[:1]):
        return "question"
    for reason, cue in BEHIND:
        if cue.match(rest):
            return reason
    tails = (rest, *(one.text for one in finder.behind(place)))
    return "hearsay" if any(BEHIND_SENTENCE.match(tail) for tail in tails) else ""

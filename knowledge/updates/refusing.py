"""Refusing a rating for the words around it: a question, hearsay, a joke."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.updates.around import BEHIND, BEHIND_SENTENCE, LEADING_UP
from knowledge.updates.finding import Finder
from knowledge.updates.guards import ASKED, JOKE, QUESTION
from knowledge.updates.heads import Head
from knowledge.updates.labels import label_of


def refused(finder: Finder, place: int, head: Head, quoted: Sequence[tuple[int, int]]) -> str:
    """Say why the rating of the piece at *place* may be no report; nothing if it is one."""
    piece = finder.pieces[place]
    at = piece.start + head.rating_at
    if any(start <= at < end for start, end in quoted):
        return "quotation"
    if piece.after == "equals" and not head.projects:
        return "no report"  # "amber = some issues"
    if any(JOKE.search(one.text) for one in (piece, *finder.behind(place))):
        return "figure of speech"
    return _by_lead(finder, place, head) or _by_rest(finder, place, piece.text[head.rest :])


def _by_lead(finder: Finder, place: int, head: Head) -> str:
    lead = finder.before(place)
    if head.asks or (lead and QUESTION.match(lead[0].text)):
        return "question"
    called = any(finder.subjects.is_person(one.text) for one in lead)
    if called and ASKED.search(finder.pieces[place].text):
        return "request"
    if not lead or label_of(lead[-1]):
        return ""
    said = ", ".join(one.text for one in lead)
    return next((reason for reason, cue in LEADING_UP if cue.search(said)), "")


def _by_rest(finder: Finder, place: int, rest: str) -> str:
    for reason, cue in BEHIND:
        if cue.match(rest):
            return reason
    tails = (rest, *(one.text for one in finder.behind(place)))
    return "hearsay" if any(BEHIND_SENTENCE.match(tail) for tail in tails) else ""

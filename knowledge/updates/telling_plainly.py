"""Reading a report that gives no rating: "telecare moved 45 homes, next Brechin"."""

from __future__ import annotations

import re

from knowledge.updates.cues import PAST_TENSE, RECOMMEND
from knowledge.updates.finding import Finder
from knowledge.updates.guards import HYPOTHETICAL, QUESTION, REQUEST
from knowledge.updates.pieces import READ_CLOSELY
from knowledge.updates.ratings import coloured, words
from knowledge.updates.report import Report
from knowledge.updates.sorting import sort

_TOLD = re.compile(
    rf"\W*(?:(?:we|we've|have|has|i|i've|is|are|all) )*(?:\d|{PAST_TENSE.pattern})", re.IGNORECASE
)
SEEN = 200


def plainly_told(finder: Finder, text: str) -> Report | None:
    """Return the message as one report if it tells what was done, and more."""
    report = _begins_with_news(finder)
    if report is None or coloured(text[:READ_CLOSELY]):
        return None
    told = sort(report.pieces)
    more = told.next or told.blockers or any(RECOMMEND.match(one.text) for one in told.done)
    rated = any(word.rag for one in report.pieces for word in words(one.text))
    return report if told.done and more and not rated else None


def _begins_with_news(finder: Finder) -> Report | None:
    pieces = finder.pieces
    if not pieces or finder.asks or QUESTION.match(pieces[0].text):
        return None
    projects, reach = finder.subjects.beginning(pieces[0].text)
    rest = pieces[0].from_place(reach) if projects else pieces[0]
    if not _TOLD.match(rest.text[:SEEN]):
        return None
    if any(cue.search(one.text) for one in pieces for cue in (REQUEST, HYPOTHETICAL)):
        return None
    return Report(projects, pieces=[rest, *pieces[1:]])

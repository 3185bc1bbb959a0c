"""Telling whether what was gathered is a report at all."""

from __future__ import annotations

import re

from knowledge.updates.cues import PAST_TENSE
from knowledge.updates.guards import NO_NEWS, TO_BE_SENT
from knowledge.updates.pieces import Piece
from knowledge.updates.report import Report
from knowledge.updates.sorting import sort


def is_report(report: Report, commanded: bool, expected: bool) -> bool:
    """Say whether a rating is reported, or what only a report says.

    A bare "green!" counts where a project is *expected*, by a command or as the only one there is.
    """
    told = sort(report.pieces)
    if report.rag or report.no_change:
        if report.contradicted and not report.projects:
            return False
        return bool(report.projects) or not told.empty or expected
    if report.between and report.projects:
        return True
    if report.negated or any(TO_BE_SENT.search(one.text) for one in report.pieces):
        return False
    if commanded or report.said_update or told.labels > 1 or (told.labels and report.projects):
        return not told.empty
    if not (report.projects and report.introduced):
        return False
    return told.none or bool(told.blockers) or _is_news(told.done)


def _is_news(done: list[Piece]) -> bool:
    if not done or NO_NEWS.match(done[0].text):
        return False
    return any(re.search(r"\d", one.text) or PAST_TENSE.search(one.text) for one in done)

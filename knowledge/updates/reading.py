"""Reading a message: what it reports, of which projects, or why it is no report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from knowledge.naming import Names
from knowledge.updates.cleaning import cleaned
from knowledge.updates.draft import Known, Reading
from knowledge.updates.drafting import drafted
from knowledge.updates.finding import Finder
from knowledge.updates.gathering import Gathering
from knowledge.updates.guards import FORWARDED
from knowledge.updates.kinds import quoted, why_not
from knowledge.updates.message import Message, opened
from knowledge.updates.pieces import READ_CLOSELY
from knowledge.updates.report import Report
from knowledge.updates.subjects import Subjects
from knowledge.updates.telling import is_report
from knowledge.updates.telling_plainly import plainly_told


def read(
    text: str,
    names: Names,
    today: date,
    known: Callable[[int], Known],
    in_mind: int | None = None,
) -> Reading:
    """Return the updates that *text* reports, or why nothing of it may be logged by itself.

    *in_mind* is the project that the talk is about, or the author's only one, for messages that
    name none.
    """
    text = cleaned(text)
    if FORWARDED.match(text):
        return Reading((), "quotation", text)
    subjects = Subjects(names)
    message = opened(text, subjects, today)
    reports, refusal = _reports(message, subjects, in_mind)
    drafts = tuple(
        drafted(message, report, None if project is None else known(project))
        for report in reports
        for project in _projects(report, subjects, text, in_mind)
    )
    return Reading(drafts, "" if drafts else refusal or why_not(text[:READ_CLOSELY]), text)


def _reports(message: Message, subjects: Subjects, in_mind: int | None) -> tuple[list[Report], str]:
    """Return what the message reports, or why a rating in it was refused."""
    finder = Finder(message.pieces, subjects)
    gathering = Gathering(finder, quoted(message.text[:READ_CLOSELY]))
    gathering.gather()
    expected = message.commanded or in_mind is not None
    found = [one for one in gathering.reports if is_report(one, message.commanded, expected)]
    if gathering.refusal and not any(one.rag for one in found):
        return [], gathering.refusal
    if not found and (plain := plainly_told(finder, message.text)):
        return [plain], ""
    return found, ""


def _projects(
    report: Report, subjects: Subjects, text: str, in_mind: int | None
) -> list[int | None]:
    """Return the projects of a report, None for one that must be asked for.

    Where none stands at its beginning it is the one in mind, or the only one named at all.
    """
    if report.projects:
        return [_one_of(some, in_mind) for some in report.projects]
    if report.of_a_stranger:
        return [None]
    return [in_mind if in_mind is not None else subjects.only_one_in(text)]


def _one_of(candidates: tuple[int, ...], in_mind: int | None) -> int | None:
    if len(candidates) == 1:
        return candidates[0]
    return in_mind if in_mind in candidates else None

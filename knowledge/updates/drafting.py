"""Writing the draft of an update: the author's own words, sorted, and what must be asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from knowledge.updates.claims import benefit_claimed, milestone_done
from knowledge.updates.draft import Draft, Known
from knowledge.updates.message import Message
from knowledge.updates.pieces import Piece
from knowledge.updates.report import Report
from knowledge.updates.sorting import sort

T = TypeVar("T")
EDGES = " \t\n,;:.!-–—/|•·*_()[]=✅☑✔⏭➡▶👉🔜🚧⛔🛑🚫"
APART = 3
ANNOUNCED = re.compile(r"milestone|benefit|claim", re.IGNORECASE)
PAIRS = {"(": ")", "[": "]"}


def drafted(message: Message, report: Report, known: Known | None) -> Draft:
    """Return the draft of *report*; *known* is None where the project must be asked for."""
    told = sort(report.pieces)
    words = _quoting(message.text)
    rag = None if report.contradicted else report.rag
    if report.no_change and rag is None and known:
        rag = known.rag
    done = words([*told.done, *told.milestone, *told.benefit])
    draft = Draft(
        project_id=known.project_id if known else None,
        rag=rag,
        done=done,
        next=words(told.next),
        blockers=words(told.blockers) or ("" if told.none else None),
        day=message.day,
        no_change=report.no_change and not done,
        on_behalf_of=message.person,
        milestone_done=_first(report, milestone_done, known.milestones if known else ()),
        risk=words(told.risk) or None,
        benefit=_first(report, benefit_claimed, known.benefits if known else ()),
    )
    return replace(draft, asks=tuple(_asks(draft, known)))


def _asks(draft: Draft, known: Known | None) -> Iterator[str]:
    if known is None:
        yield "project"
    if draft.rag is None:
        yield "rating"
    elif known and known.rag not in {None, draft.rag} and not _has_reason(draft):
        yield "reason"
    if draft.day is None:
        yield "day"


def _has_reason(draft: Draft) -> bool:
    """Say whether anything told can be why the rating changed; next steps cannot."""
    told = (draft.done, draft.blockers, draft.risk, draft.milestone_done, draft.benefit)
    return any(told)


def _quoting(text: str) -> Callable[[Sequence[Piece]], str]:
    """Return a way to quote pieces from *text*: what stood together stays together."""

    def words(some: Sequence[Piece]) -> str:
        runs: list[tuple[int, int]] = []
        for piece in sorted(some, key=lambda one: one.start):
            if runs and not re.search(r"\w", text[runs[-1][1] : piece.start]):
                runs[-1] = (runs[-1][0], piece.end)
            else:
                runs.append((piece.start, piece.end))
        quoted = (_trimmed(text[start:end]) for start, end in runs)
        return "; ".join(one for one in quoted if one)

    return words


def _trimmed(words: str) -> str:
    """Take separators off both ends, but leave "(milestone done)" its brackets."""
    trimmed = words.strip(EDGES)
    for opening, closing in PAIRS.items():
        if trimmed.count(opening) == trimmed.count(closing) + 1:
            trimmed += closing if f"{trimmed}{closing}" in words else ""
    return trimmed


def _first(
    report: Report, read: Callable[[str, Sequence[str]], T | None], names: Sequence[str]
) -> T | None:
    """Return what *read* finds first in a piece, or in pieces that a colon joins."""
    joined = _joined(report.pieces)
    windows = (joined[n : n + many] for many in range(1, APART + 1) for n in range(len(joined)))
    said = (
        "; ".join(some) for some in windows if len(some) == 1 or ANNOUNCED.search("; ".join(some))
    )
    found = (read(words, names) for words in said if names)
    return next((one for one in found if one is not None), None)


def _joined(some: Iterable[Piece]) -> list[str]:
    runs: list[str] = []
    for piece in some:
        if runs and piece.before == "colon":
            runs[-1] += f": {piece.text}"
        else:
            runs.append(piece.text)
    return runs

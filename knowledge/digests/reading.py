"""Guidance that came or was revised in a period, and questions that nobody could answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from knowledge.digests.digest import Unanswered, Written
from knowledge.digests.period import HERE, Period
from knowledge.digests.scope import Scope
from knowledge.models import Document
from knowledge.privacy import cut, personal
from knowledge.store import Store

OUR_OWN = "cairn"
FIRST_DAY = timedelta(days=1)
SHOWN = 10


def documents(store: Store, period: Period) -> list[Written]:
    """Return what is new, revised or superseded; the articles that Cairn came with are no news."""
    opened = store.digests.opened(OUR_OWN)
    found: list[Written] = []
    for one in store.digests.documents(period.time):
        came = one.added or one.taken
        if (
            one.root == OUR_OWN
            and opened
            and came - opened < FIRST_DAY
            and one.revised == one.added
        ):
            continue
        found.append(_written(one, is_new=period.time[0] <= came < period.time[1]))
    return found


def unanswered(store: Store, scope: Scope, period: Period) -> Unanswered:
    """Return what nobody could answer, of the partnership or of portfolios: other parts have none.

    The words are for those who look after the queue, without what is personal in them.
    """
    if scope.kind not in ("partnership", "portfolio") or scope.ratings:
        return Unanswered()
    shown = store.digests.unanswered(period.time, scope.ids)
    number = store.digests.count_unanswered(period.time, scope.ids)
    return Unanswered(max(number, len(shown)), tuple(_careful(shown)))


def _careful(texts: list[str]) -> Iterator[str]:
    for text in texts[:SHOWN]:
        yield cut(text, personal(text))


def _written(document: Document, *, is_new: bool) -> Written:
    what = "superseded" if document.superseded_by else "new" if is_new else "revised"
    return Written(
        title=document.title,
        day=(document.revised or document.taken).astimezone(HERE).date(),
        kind=document.kind,
        owner=document.owner,
        review_by=document.review_by,
        what=what,
        other=document.superseded_by or document.supersedes,
    )

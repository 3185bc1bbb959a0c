"""What became of everything that was sent: by Cairn's database, and by what the stub was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from knowledge.models import Event, Message, Version
from knowledge.store.database import reading
from tests.bench.morning.driving import Sent
from tests.bench.morning.vendor import Shown, Vendor


@dataclass
class Outcome:
    """Counts, and the seconds from an event to its acknowledgement and to its answer."""

    sent: int
    acknowledged_in_time: int
    acknowledged: int
    acknowledging: list[float]
    late: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    last: float = 0.0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    updates: int = 0
    updates_lost: list[str] = field(default_factory=list)
    updates_doubled: list[str] = field(default_factory=list)
    told_to_wait: int = 0


def waiting(engine: Engine) -> int:
    """Count what is not answered yet, or not sent."""
    with Session(reading(engine)) as session:
        unanswered = select(func.count()).select_from(Event).where(Event.status == "waiting")
        unsent = select(func.count()).select_from(Message)
        unsent = unsent.where(Message.sent.is_(None), Message.failed == "")
        return (session.scalar(unanswered) or 0) + (session.scalar(unsent) or 0)


def counted(sent: Sequence[Sent], vendor: Vendor, engine: Engine) -> Outcome:
    """Compare what was sent with what Cairn has kept, and with what was posted."""
    outcome, posts = begun(sent), vendor.shown()
    shown = {one.id: one.at for one in posts}
    with Session(reading(engine)) as session:
        answers = _answers(session, vendor.channel)
        marks = Counter(_marks(session))
    for one in sent:
        posted, own = answers.get(one.event_id, ([], 0.0))
        if not posted or any(name not in shown for name in posted):
            outcome.lost.append(one.event_id)
            continue
        outcome.late.append(max(shown[name] for name in posted) - one.at)
        outcome.own.append(own)
    theirs = [answers[one.event_id] for one in sent if one.event_id in answers]
    _look_for_doubles(outcome, posts, {name for posted, _ in theirs for name in posted})
    _look_for_updates(outcome, sent, marks)
    outcome.last = _last(sent, shown)
    return outcome


def echoed(sent: Sequence[Sent], vendor: Vendor) -> Outcome:
    """Compare what was sent with what the plain bot has posted."""
    outcome, posts = begun(sent), vendor.shown()
    shown = {one.name: one.at for one in posts if one.name}
    for one in sent:
        if one.id in shown:
            outcome.late.append(shown[one.id] - one.at)
        else:
            outcome.lost.append(one.event_id)
    _look_for_doubles(outcome, posts, {one.id for one in posts})
    outcome.last = _last(sent, shown)
    return outcome


def begun(sent: Sequence[Sent]) -> Outcome:
    """Count what was acknowledged, and how fast."""
    return Outcome(
        len(sent),
        sum(one.in_time for one in sent),
        sum(one.called.acknowledged for one in sent),
        [one.acknowledged_after for one in sent],
    )


def _last(sent: Sequence[Sent], shown: Mapping[str, float]) -> float:
    return max(shown.values(), default=0.0) - min(one.at for one in sent)


def _look_for_doubles(outcome: Outcome, posts: Sequence[Shown], noted: Collection[str]) -> None:
    """Look for what was posted twice: by its name, or because nobody has noted it."""
    names = Counter(one.name for one in posts if one.name)
    outcome.doubled = [name for name, times in names.items() if times > 1]
    answers = [one.id for one in posts if one.is_answer]
    outcome.told_to_wait = len(posts) - len(answers)
    outcome.doubled += ["posted and not noted" for one in answers if one not in noted]


def _look_for_updates(outcome: Outcome, sent: Sequence[Sent], found: Mapping[str, int]) -> None:
    marks = [one.message.mark for one in sent if one.message.mark]
    outcome.updates = len(marks)
    outcome.updates_lost = [one for one in marks if not found.get(one)]
    outcome.updates_doubled = [one for one in marks if found.get(one, 0) > 1]


def _answers(session: Session, channel: str) -> Mapping[str, tuple[list[str], float]]:
    """Return, for each event, what its answer is called there, and how long its turn took."""
    query = select(Event.event_id, Message.posted, Message.answer)
    query = query.join(Message, Message.event_row == Event.id).where(Event.channel == channel)
    return {
        name: (list((posted or {}).get("ids") or ()), answer["ms"] / 1000)
        for name, posted, answer in session.execute(query)
    }


def _marks(session: Session) -> list[str]:
    query = select(Version.values).where(Version.event_row.is_not(None))
    return [_mark(values) for (values,) in session.execute(query)]


def _mark(values: Mapping[str, Any]) -> str:
    done = str(values.get("done") or "")
    at = done.find("batch number")
    return done[at : at + len("batch number 0000")] if at >= 0 else ""

"""Making a subscription, or changing the one that there is."""

from __future__ import annotations

from actions.ask import Ask
from actions.question import Question
from actions.reply import Button, Reply, unanswered
from actions.subscriptions.meant import About, wanted
from actions.subscriptions.options import put_on
from actions.subscriptions.owner import Owner
from actions.subscriptions.wording import about, called, coming, how
from knowledge.models import Subscription
from knowledge.store import Store

MOST = 10
TOO_MANY = (
    f"I send at most {MOST} digests to one place. Say “what am I subscribed to?” and stop one "
    "first."
)


def subscribed(question: Question, ask: Ask, store: Store, owner: Owner) -> Reply:
    """Keep what somebody wants, and read it back with all that can be changed."""
    of = wanted(question, ask, store, owner)
    have = owner.have(store)
    found = next(
        (one for one in have if (one.kind, sorted(one.ids)) == (of[0], sorted(of[1]))), None
    )
    if found is None and len(have) >= MOST:
        return unanswered(TOO_MANY)
    one = found or _new(of, ask, owner)
    has_changed = put_on(one, ask) and found is not None
    if found is None:
        store.subscriptions.add(one)
    one.paused, one.paused_until = False, None
    return _read_back(one, ask, store, owner, is_old=found is not None and not has_changed)


def _new(of: About, ask: Ask, owner: Owner) -> Subscription:
    return Subscription(
        kind=of[0],
        ids=of[1],
        made=ask.turn.now,
        person_id=None if owner.room else owner.person.id,
        conversation=owner.room,
        made_by_id=owner.person.id,
    )


def _read_back(one: Subscription, ask: Ask, store: Store, owner: Owner, *, is_old: bool) -> Reply:
    calendar = owner.calendar(store, one)
    gets = owner.gets_still("already") if is_old else owner.gets
    comes = f"{how(one)}; {coming(one, calendar, ask.turn.now)}"
    text = f"{gets} a digest of what changes: {about(one, store)}, {comes}."
    if owner.room:
        return Reply(text=text)
    is_alone = len(owner.have(store)) == 1
    return Reply(text=text, buttons=_buttons(one, "" if is_alone else called(one, store)))


def _buttons(one: Subscription, name: str) -> tuple[Button, ...]:
    """Offer what can be changed of it; where there are others, it is meant by its *name*."""
    digest = f"my digest of {name}" if name else "my digest"
    other = ("Monthly", f"send {digest} monthly")
    if one.every == "month":
        other = ("Weekly", f"send {digest} weekly")
    narrower = ("Only reds and ambers", f"only send me reds and ambers in {digest}")
    if one.ratings:
        narrower = ("All ratings", f"send me all ratings in {digest}")
    stop = ("Stop it", f"unsubscribe from {name}" if name else "unsubscribe")
    shown = (("Preview", f"preview {digest}"), narrower, other, stop)
    return tuple(Button(label=label, says=says) for label, says in shown)

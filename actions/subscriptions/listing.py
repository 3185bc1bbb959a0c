"""What somebody, or a channel, is subscribed to, and how the next digest would look."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.question import Question
from actions.reply import Button, Fact, Reply
from actions.subscriptions.changing import SUBSCRIBE
from actions.subscriptions.composing import composed, in_chat
from actions.subscriptions.meant import meant
from actions.subscriptions.owner import Owner
from actions.subscriptions.wording import about, called, coming, how
from actions.wording import capital, counted
from knowledge.digests import Period
from knowledge.models import Subscription
from knowledge.store import Store
from knowledge.subscriptions.plan import LONGEST_GAP, days_of, planned

MOST_STOPS = 5


def listing(ask: Ask, store: Store, owner: Owner) -> Reply:
    """Return what comes, when, and what can be said to change it."""
    have = owner.have(store)
    if not have:
        return Reply(
            text=f"{owner.gets} no digest. I can send what changed every Monday morning: say "
            "“subscribe me”, with a portfolio, a council or projects if you like.",
            buttons=() if owner.room else (SUBSCRIBE,),
        )
    facts = tuple(
        Fact(
            label=about(one, store),
            value=f"{how(one)}; {coming(one, owner.calendar(store, one), ask.turn.now)}",
        )
        for one in have
    )
    return Reply(
        text=f"{owner.gets} {counted(len(have), 'digest')}. Say for example “monthly”, “only reds "
        "and ambers”, “send it on Fridays at 9”, “pause my digest” or “unsubscribe”.",
        facts=facts,
        buttons=() if owner.room else _buttons(have, store),
    )


def preview(question: Question, ask: Ask, store: Store, owner: Owner) -> Reply | None:
    """Return the latest digest that there would be; None where somebody gets none."""
    have = owner.have(store)
    if not have:
        return None
    one = (meant(question, ask, have) or have)[0]
    today = ask.today
    latest = max(planned(one, today - LONGEST_GAP, today))
    reply = in_chat(composed(one, Period(*days_of(one, latest)), store, ask.turn.now, today), one)
    return reply.but(text=f"This is how your digest would look now. {reply.text}")


def _buttons(have: Sequence[Subscription], store: Store) -> tuple[Button, ...]:
    stops = (
        Button(label=f"Stop: {capital(about(one, store))}", says=_stopping(one, have, store))
        for one in have[:MOST_STOPS]
    )
    return (Button(label="Preview", says="preview my digest"), *stops)


def _stopping(one: Subscription, have: Sequence[Subscription], store: Store) -> str:
    """Return the words that stop one of several, and no other."""
    if len(have) == 1:
        return "unsubscribe"
    return f"unsubscribe from {called(one, store)}"

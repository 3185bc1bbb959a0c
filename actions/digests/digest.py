"""A digest that is asked for: "this week's digest", "what did I miss from 8 to 19 November?"."""

from __future__ import annotations

from actions.ask import Ask
from actions.digests.asked import continues, is_for_now, period, scope
from actions.digests.going_on import SLOT, kept
from actions.digests.telling import in_short, told
from actions.digests.words import IN_FULL, SHORT
from actions.question import Question
from actions.reply import Reply
from actions.subscriptions.answering import about_subscriptions
from knowledge.digests import summarise
from knowledge.store import Store


class Digest(Question):
    """Tells what changed in a period; what is said of subscriptions is answered beside it."""

    intent = "digest"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Answer what is about subscriptions, else tell what changed."""
        if is_for_now(ask) or continues(ask):
            return shown(self, ask, store)
        return about_subscriptions(self, ask, store) or shown(self, ask, store)


def shown(question: Question, ask: Ask, store: Store) -> Reply:
    """Return the digest that is asked for, and note what the talk is about now."""
    about = scope(question, ask, store)
    days, said = period(ask, store)
    question.keep(SLOT, kept(ask, about, days))
    if ask.slots.get("focus") == "subscription":
        question.talk_of(SLOT)  # so that "only reds" is said of what is shown
    for kind in ("portfolio", "organisation"):
        for one in question.entries(ask, kind):
            question.remember(kind, one.id)
    digest = summarise(store, about, days, ask.turn.now)
    if ask.says(SHORT):
        return in_short(digest)
    reply = told(digest, is_full=ask.says(IN_FULL))
    return reply.but(text=f"{said} {reply.text}") if said else reply

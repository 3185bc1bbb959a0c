"""A digest that is asked for: "this week's digest", "what did I miss from 8 to 19 November?"."""

from __future__ import annotations

from actions.ask import Ask
from actions.digests.asked import is_for_now, period, scope
from actions.digests.telling import told
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
        if is_for_now(ask):
            return shown(self, ask, store)
        return about_subscriptions(self, ask, store) or shown(self, ask, store)


def shown(question: Question, ask: Ask, store: Store) -> Reply:
    """Return the digest that is asked for, and note what the talk is about now."""
    about = scope(question, ask, store)
    days, said = period(ask, store)
    for kind in ("portfolio", "organisation"):
        for one in question.entries(ask, kind):
            question.remember(kind, one.id)
    reply = told(summarise(store, about, days, ask.turn.now))
    return reply.but(text=f"{said} {reply.text}") if said else reply

"""The digest that a subscription brings, made with the eyes of whoever reads it."""

from __future__ import annotations

from datetime import date, datetime

from actions.digests.telling import told
from actions.digests.wording import asking_for, covering, days
from actions.reply import Button, Reply
from actions.wording import day as in_words
from knowledge.digests import Digest, Period, Scope, summarise
from knowledge.models import DigestIssue, Subscription
from knowledge.store import Store
from knowledge.subscriptions.quiet_mode import NOTE, held_back, is_held_back
from knowledge.subscriptions.scoping import scope_of

CHANGE = Button(label="Change or stop", says="what am I subscribed to?")


def composed(
    subscription: Subscription, period: Period, store: Store, now: datetime, today: date
) -> Digest:
    """Return what a period came to for whoever reads a subscription: *store* has their eyes."""
    digest = summarise(store, scope_of(subscription, store), period, now)
    election = store.subscriptions.pre_election(today)
    if election is None or not is_held_back(subscription, election, today):
        return digest
    return held_back(digest, NOTE.format(last=in_words(election.last)))


def in_chat(digest: Digest, subscription: Subscription) -> Reply:
    """Return a digest as it comes in chat; a person's with what ends it."""
    reply = told(digest)
    if subscription.person_id is None:
        return reply
    return reply.but(buttons=(*reply.buttons, CHANGE))


def announced(scope: Scope, issue: DigestIssue) -> Reply:
    """Return the line that stands for a digest until it is made: what it is, and how to see it."""
    period = Period(issue.first, issue.last)
    is_empty = not scope.names and scope.kind not in ("mine", "partnership")
    if is_empty:
        return Reply(text="Your digest is ready, but you may see nothing of it.", buttons=(CHANGE,))
    named = "Your projects" if scope.kind == "mine" else covering(scope)
    return Reply(
        text=f"Your digest is ready. {named}, {days(period)}.",
        buttons=(Button(label="Show it", says=asking_for(scope, period)), CHANGE),
    )

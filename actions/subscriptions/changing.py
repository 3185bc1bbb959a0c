"""Changing, pausing and ending subscriptions."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.question import Question
from actions.reply import Button, Fact, Reply, unanswered
from actions.subscriptions.meant import meant, named, wanted
from actions.subscriptions.options import put_on
from actions.subscriptions.owner import Owner
from actions.subscriptions.wording import about, coming, how
from actions.wording import counted, day, listed
from knowledge.models import Subscription
from knowledge.store import Store

SUBSCRIBE = Button(label="Subscribe me", says="subscribe me to the weekly digest")
INSTEAD = r"just|only|instead|rather|make it|(?:change|switch|move|narrow)"
ALL = r"everything|all(?: (?:of )?(?:it|them|digests|my digests))?|the lot"
OF_MAILS = r"e-?mails?|mails?|emailing|messages?|stuff"
REMINDERS = " If it is reminders of updates that you mean, say “turn off my reminders”."
NONE = "{gets} no digest, so there is nothing to change."


def changed(question: Question, ask: Ask, store: Store, owner: Owner) -> Reply | None:
    """Let digests come otherwise; None where nothing is said that changes one of several."""
    others = _about_something_else(question, ask, store, owner)
    ones = others or _ones(question, ask, store, owner)
    are_put_on = [put_on(one, ask) for one in ones]
    if not (any(are_put_on) or others):
        return None
    return _told("Done", ones, ask, store, owner)


def _about_something_else(
    question: Question, ask: Ask, store: Store, owner: Owner
) -> Sequence[Subscription]:
    """Let the only digest be about what is named instead: "just my projects"."""
    have = owner.have(store)
    if len(have) != 1 or not ask.says(INSTEAD) or named(question, ask) is None:
        return ()
    have[0].kind, have[0].ids = wanted(question, ask, store, owner)
    return have


def stopped(question: Question, ask: Ask, store: Store, owner: Owner) -> Reply:
    """End digests: those that are named, else all."""
    ones = owner.have(store) if ask.says(ALL) else ()
    ones = ones or _ones(question, ask, store, owner)
    named = listed(about(one, store) for one in ones)
    for one in ones:
        store.subscriptions.end(one, ask.turn.now)
    left = owner.have(store)
    rest = f"{owner.gets} no digest now."
    if left:
        rest = f"{owner.gets_still('still')}: {listed(about(one, store) for one in left)}."
    again = () if owner.room else (SUBSCRIBE.but(label="Have it again", says=_again(ones)),)
    return Reply(text=f"Stopped: {named}. {rest}", buttons=again)


def paused(question: Question, ask: Ask, store: Store, owner: Owner) -> Reply:
    """Let digests rest, until the day that is named or until they are wanted again."""
    ones = _ones(question, ask, store, owner)
    period = ask.period("ahead")
    until = (
        period.last if period and period.first <= ask.today else period.first if period else None
    )
    for one in ones:
        one.paused, one.paused_until = until is None, until
    when = f"until {day(until)}" if until else "until you say “resume my digest”"
    return Reply(
        text=f"Paused {when}: {listed(about(one, store) for one in ones)}.",
        buttons=(Button(label="Resume", says="resume my digest"),),
    )


def resumed(question: Question, ask: Ask, store: Store, owner: Owner) -> Reply:
    """Let digests come again."""
    ones = _ones(question, ask, store, owner)
    for one in ones:
        one.paused, one.paused_until = False, None
    return _told("On again", ones, ask, store, owner)


def _told(done: str, ones: Sequence[Subscription], ask: Ask, store: Store, owner: Owner) -> Reply:
    """Read back what comes now: one in a sentence, several each in a line."""
    facts = tuple(
        Fact(
            label=about(one, store),
            value=f"{how(one)}; {coming(one, owner.calendar(store, one), ask.turn.now)}",
        )
        for one in ones
    )
    if len(facts) > 1:
        return Reply(text=f"{done}. {owner.gets} {counted(len(facts), 'digest')}:", facts=facts)
    return Reply(text=f"{done}. {owner.gets}: {facts[0].label}, {facts[0].value}.")


def _ones(question: Question, ask: Ask, store: Store, owner: Owner) -> Sequence[Subscription]:
    """Return which are meant; ask back where there are none."""
    have = owner.have(store)
    if not have:
        others = REMINDERS if ask.says(OF_MAILS) else ""
        raise AskBackError(unanswered(NONE.format(gets=owner.gets) + others, SUBSCRIBE))
    if found := meant(question, ask, have):
        return found
    named = listed(about(one, store) for one in have)
    raise AskBackError(unanswered(f"{owner.gets} no digest of that, but of: {named}."))


def _again(ones: Sequence[Subscription]) -> str:
    words = {"mine": "my projects", "partnership": "everything"}
    return f"subscribe me to the digest of {words.get(ones[0].kind, 'my projects')}"

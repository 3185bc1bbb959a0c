"""What is said of subscriptions: made, changed, paused, ended and read back."""

from __future__ import annotations

import re

from actions.ask import Ask
from actions.manner import straight
from actions.question import Question
from actions.reply import Button, Reply, unanswered
from actions.subscriptions.changing import changed, paused, resumed, stopped
from actions.subscriptions.listing import listing, preview
from actions.subscriptions.owner import owner
from actions.subscriptions.pre_election import pre_election, sets_pre_election
from actions.subscriptions.subscribing import subscribed
from actions.subscriptions.wishes import Wish
from actions.subscriptions.words import wish
from knowledge.store import Store

ADDRESS = re.compile(r"[^\s@<>:|]+@[^\s@<>:|]+\.\w+")
FOCUS = "subscription"
OF_ANOTHER = (
    "I send a digest to whoever asks for it themselves. Tell {name} to say “subscribe me” to me; "
    "whoever looks after the office can also use `cairn subscriptions add`."
)
WHOEVER_ASKED = (
    "Whoever has asked for one gets it, and I tell nobody what others get. Whoever looks after the "
    "office can list all of them with `cairn subscriptions`."
)
OPEN_ONES = (
    "Digests tell of open projects. One that closes is named once, in the digest of those days."
)


def about_subscriptions(question: Question, ask: Ask, store: Store) -> Reply | None:
    """Answer what is about subscriptions; None for what is about a digest itself."""
    if sets_pre_election(straight(ask.text)):
        return pre_election(ask, store, straight(ask.text))
    rest = straight(ask.words) if ask.mentions else None
    wanted = wish(straight(ask.text), is_talked_of=ask.slots.get("focus") == FOCUS, rest=rest)
    if wanted is None:
        return None
    others = [
        one for one in ask.sure("person") if not ask.turn.asker or one.id != ask.turn.asker.id
    ]
    names = [one.name for one in others] or ADDRESS.findall(ask.text)
    if names and wanted == "subscribe":
        return unanswered(OF_ANOTHER.format(name=names[0]), _my_own())
    question.talk_of(FOCUS)
    return _done(wanted, question, ask, store)


def _done(wanted: Wish, question: Question, ask: Ask, store: Store) -> Reply | None:
    whose = owner(ask, store, changes=wanted not in ("list", "preview"))
    match wanted:
        case "subscribe":
            return subscribed(question, ask, store, whose)
        case "stop":
            return stopped(question, ask, store, whose)
        case "who":
            return Reply(text=WHOEVER_ASKED)
        case "closed":
            return Reply(text=OPEN_ONES)
        case "list":
            return listing(ask, store, whose)
        case "pause":
            return paused(question, ask, store, whose)
        case "resume":
            return resumed(question, ask, store, whose)
        case "preview":
            return preview(question, ask, store, whose)
    return changed(question, ask, store, whose) or listing(ask, store, whose)


def _my_own() -> Button:
    return Button(label="Subscribe me", says="subscribe me to the weekly digest")

"""How a digest is wanted: read of a message, and put on a subscription."""

from __future__ import annotations

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.manner import straight
from actions.reply import Button, unanswered
from actions.subscriptions import words
from knowledge.models import Subscription

EARLIEST, LATEST = 6, 20
WORKING_DAYS = "Digests come on working days, Monday to Friday. Which day do you want?"
HOURS = "Digests come between 06:00 and 20:00. At which time do you want it, as in “at 9:30”?"


def put_on(subscription: Subscription, ask: Ask) -> bool:
    """Change what a message says of how it is wanted; say whether it says anything."""
    text = straight(ask.text)
    _refuse(text)
    if often := words.every(text):
        subscription.every = often
    if (day := words.weekday(text)) is not None:
        subscription.weekday = day
    if when := words.at(text):
        subscription.at = when
    if (ratings := words.ratings(text)) is not None:
        subscription.ratings = ratings
    if (channel := words.channel(text)) and subscription.person_id is not None:
        subscription.channel = channel
    return words.has_option(text)


def _refuse(text: str) -> None:
    day, when = words.weekday(text), words.at(text)
    if day is not None and day > 4:
        friday = Button(label="Friday", says="send my digest on Fridays")
        monday = Button(label="Monday", says="send my digest on Mondays")
        raise AskBackError(unanswered(WORKING_DAYS, friday, monday))
    if (when is not None and not EARLIEST <= when.hour < LATEST) or (
        when is None and words.AT.search(text)
    ):
        raise AskBackError(unanswered(HOURS))

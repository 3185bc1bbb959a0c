"""How a digest is wanted: read of a message, and put on a subscription."""

from __future__ import annotations

from actions.ask import Ask
from actions.asking_back import AskBackError
from actions.manner import straight
from actions.reply import Button, unanswered
from actions.subscriptions import how_wanted
from knowledge.models import Subscription

EARLIEST, LATEST = 6, 20
WORKING_DAYS = "Digests come on working days, Monday to Friday. Which day do you want?"
OFTEN = "A digest comes every week, every second week or every month. How often do you want it?"
ONE_DAY = "A digest comes on one day of the week. On which do you want it, as in “on Tuesdays”?"
HOURS = "Digests come between 06:00 and 20:00. At which time do you want it, as in “at 9:30”?"
OFTENS = (
    Button(label="Weekly", says="send my digest weekly"),
    Button(label="Fortnightly", says="send my digest fortnightly"),
    Button(label="Monthly", says="send my digest monthly"),
)


def put_on(subscription: Subscription, ask: Ask) -> bool:
    """Change what a message says of how it is wanted; say whether it says anything."""
    text = straight(ask.text)
    _refuse(text)
    if often := how_wanted.every(text):
        subscription.every = often
    if (day := how_wanted.weekday(text)) is not None:
        subscription.weekday = day
    if when := how_wanted.at(text):
        subscription.at = when
    if (ratings := how_wanted.ratings(text)) is not None:
        subscription.ratings = ratings
    if (channel := how_wanted.channel(text)) and subscription.person_id is not None:
        subscription.channel = channel
    return how_wanted.has_option(text)


def _refuse(text: str) -> None:
    if how_wanted.is_otherwise(text):
        raise AskBackError(unanswered(OFTEN, *OFTENS))
    if how_wanted.SEVERAL_DAYS.search(text):
        raise AskBackError(unanswered(ONE_DAY))
    day, when = how_wanted.weekday(text), how_wanted.at(text)
    if day is not None and day > 4:
        friday = Button(label="Friday", says="send my digest on Fridays")
        monday = Button(label="Monday", says="send my digest on Mondays")
        raise AskBackError(unanswered(WORKING_DAYS, friday, monday))
    if (when is not None and not EARLIEST <= when.hour < LATEST) or (
        when is None and how_wanted.AT.search(text)
    ):
        raise AskBackError(unanswered(HOURS))

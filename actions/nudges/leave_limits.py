"""What somebody tells of their work that is no leave, or that cannot be kept as it is told."""

from __future__ import annotations

import re
from datetime import date, timedelta

from actions.asking_back import MOST_BUTTONS
from actions.nudges.own_reminders import own_projects
from actions.people_to_ask import people_to_ask
from actions.reply import Button, Reply, unanswered
from actions.wording import capital, day
from knowledge.models import Person
from knowledge.periods.vocabulary import MONTH
from knowledge.store import Store

WHOLE_DAYS = (
    "I keep leave by whole days, so I have noted nothing: reminders come once a day at most, and "
    "never outside 09:00 to 17:00. For a quiet day, say “off today”."
)
AT_HOME = (
    "Who works from home is at work as far as reminders go, so I have noted nothing. For a quiet "
    "day, say “off today”."
)
EVERY_WEEK = (
    "I know no working days that change from week to week, so I have noted nothing. Tell me of "
    "each day off when it comes, for example “off on Friday”."
)
WHICH_DAYS = (
    "On which days do you work? Say for example “I work Monday to Wednesday”. Until then I have "
    "changed nothing."
)
LEAVING = (
    "Thank you for telling me. I have noted nothing yet: the register says who leads what, and "
    "{ask} can change it. When a project is no longer yours, tell me “not mine any more”, and I "
    "ask them who leads it then."
)
LONGEST_OVER_A_MONTHS_END = timedelta(days=16)
BACKWARDS = "{first} comes after {last}, so I have noted nothing. Which days do you mean?"
_PART_OF_A_DAY = re.compile(
    r"\bhalf[- ]?day|\b(?:mornings?|afternoons?|evenings?)\b|\d ?[ap]\.?m\b|(?<=day )[ap]m\b|"
    r"\b(?:tomorrow|the) [ap]m\b|\bin after\b",
    re.IGNORECASE,
)
_WHOLE_AROUND = re.compile(r"\b(?:back|until|till?|tae|since|sick|return\w*)\b", re.IGNORECASE)
_AT_HOME = re.compile(
    r"\b(?:wfh|work(?:ing|in'?)? (?:from|fae|at) (?:home|hame|the house))\b", re.IGNORECASE
)
_AWAY = re.compile(r"\b(?:off|aff|away|awa|sick|leave|holidays?|hols)\b", re.IGNORECASE)
_NOT_EVERY_WEEK = re.compile(
    r"\b(?:every (?:other|second|2nd|third)|alternat(?:e|ing)|(?:9|10|nine|ten)[- ]day fortnight|"
    r"week about|weeks? on,? weeks? off)\b",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    r"\b(?:(?:[1-5]|one|two|twa|three|four|five)(?:[- ]days?)(?: (?:a|per|each) week|[- ]week)|"
    r"(?:moved|gone|dropped|cut|reduced|changed|moving|going|dropping)(?: down)? (?:to|tae) "
    r"(?:[1-5]|one|two|twa|three|four|five)(?:[- ]days?)?)\W*(?:now|from\b.*)?\W*$",
    re.IGNORECASE,
)
_LEAVING = re.compile(
    r"\b(?:retir(?:e|es|ing|ement)|(?:leaving|leave) (?:the|my|this) (?:council|job|post|office|"
    r"team|organisation|company|role)|my last (?:working )?day|(?:new|another) job|"
    r"hand(?:ed|ing) in my notice)\b",
    re.IGNORECASE,
)
_TO = r"(?:st|nd|rd|th)? ?(?:-|–|to|tae|until|till?) ?(?:the )?"
_BACKWARDS = re.compile(
    rf"\b(?P<first>[0-9]{{1,2}}){_TO}(?P<last>[0-9]{{1,2}})(?:st|nd|rd|th)? (?:of |o' ?)?"
    rf"{MONTH}\b",
    re.IGNORECASE,
)


def not_noted(asker: Person, text: str, store: Store) -> Reply | None:
    """Say why what is told cannot be noted; None where it can."""
    if _LEAVING.search(text):
        return _leaving(asker, store)
    if _AT_HOME.search(text) and not _AWAY.search(text):
        return unanswered(AT_HOME)
    if _NOT_EVERY_WEEK.search(text):
        return unanswered(EVERY_WEEK)
    if _SO_MANY.search(text):
        return unanswered(WHICH_DAYS)
    if _PART_OF_A_DAY.search(text) and not _WHOLE_AROUND.search(text):
        return unanswered(WHOLE_DAYS)
    return None


def backwards(text: str, spell: tuple[date, date], today: date) -> Reply | None:
    """Ask back about "19-8 December", where it is long or over already; "28-3 December" is not."""
    found, (first, last) = _BACKWARDS.search(text), spell
    if found is None or int(found["first"]) <= int(found["last"]):
        return None
    if first >= today and last - first <= LONGEST_OVER_A_MONTHS_END:
        return None
    turned = f"off {found['last']} to {found['first']} {last:%B %Y}"
    across = f"off {day(first)} to {day(last)}"
    return unanswered(
        BACKWARDS.format(first=found["first"], last=f"{found['last']} {last:%B}"),
        *(Button(label=capital(one), says=one) for one in (turned, across)),
    )


def _leaving(asker: Person, store: Store) -> Reply:
    led = [one for one in own_projects(asker, store) if one.lead_id == asker.id]
    buttons = (
        Button(label=f"{one.name} is not mine any more", says=f"{one.name} is not mine any more")
        for one in led[:MOST_BUTTONS]
    )
    return unanswered(LEAVING.format(ask=people_to_ask(store)), *buttons)

"""Which risks a question means: of a level, about something, without an owner, new, closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.filters import CLOSED_TOO, LEVELS, chosen
from actions.manner import is_yes_no
from actions.projects.topic import named, telling
from actions.wording import capital, listed
from knowledge.models import Risk

TOP = r"top|biggest|main|worst|greatest|highest|number one|gravest"
COLOURS = {"critical": "reds?", "high": "reds?", "medium": "ambers?", "low": "greens?"}
CLOSED = r"closed|gone|resolved|no longer a risk"
CLOSED_ONES = r"closed(?! projects?\b)|resolved|no longer risks?"
NEW = r"new|newest|raised|added|logged since"
UNOWNED = r"(?:without|w/o|no|lacking|missing|hae nae) (?:an? |any )?owners?|unowned|nobody owns"
FRAMED = (
    r"(?:the|that|this|an?|any) "
    r"(?:(?!top|main|big|high|low|new|open|critical|worst)[\w-]+ ){1,4}risks?|"
    r"risks? (?:about|around|regarding|concerning|for the|on|to the|that|of)|as a risk"
)
ASKING = (
    "risk risks risky register log logged logs list open threat threats danger dangers worry "
    "worries "
    "worried worrying wrong wrang gang mitigation mitigations mitigate mitigated owns owner owners "
    "top biggest main worst greatest highest high critical severe serious medium moderate low "
    "minor "
    "muckle scary horizon exposure awake night keeping keep derail trip board paper councillor "
    "summary key rated level levels closed resolved reviewed likely bad score scoring highest sit "
    "sits holding hold managing manage reduce chance likelihood overrunning downside pulls red "
    "amber "
    "green number one new raised added last month months week weeks day days since "
    "long carry gone worse year"
)


@dataclass(frozen=True)
class Wanted:
    """The risks that are asked for, and how a sentence names them."""

    risks: Sequence[Risk]
    kind: str
    topic: str = ""
    yes: str = ""
    yes_no: str = ""
    which: str = ""
    note: str = ""
    total: int = 0


def wanted(ask: Ask, every: Sequence[Risk]) -> Wanted:
    """Return what is asked for among *every* risk, the gravest first."""
    about = named(ask, every, _text, asking=ASKING)
    if about:
        return _about(about, ask)
    states = _states(ask)
    risks = [one for one in every if one.status in states]
    levels = _levels(ask)
    if levels:
        risks = [one for one in risks if one.level in levels]
    which = " without an owner" if ask.says(UNOWNED) else ""
    if which:
        risks = [one for one in risks if one.owner is None]
    period = ask.period("back") if ask.says(NEW) else None
    if period:
        risks = [one for one in every if one.raised and one.raised in period]
        risks = [one for one in risks if states == ("open",) or one.status in states]
        which = f" raised {period.words}"
    state = "" if period or len(states) > 1 else f"{states[0]} "
    kind = f"{state}{listed(levels, 'or') + ' ' if levels else ''}risk"
    found, note = risks[: ask.count() or len(risks)], _none_such(ask)
    yes = "" if not is_yes_no(ask) else "Yes: " if found and not note else "No: "
    if note:
        note, yes = f"{yes}{note if yes else capital(note)} ", ""
    return Wanted(found, kind, yes_no=yes, which=which, note=note, total=len(risks))


def is_top(ask: Ask) -> bool:
    """Say whether the gravest risk is asked for, and not the gravest few."""
    return ask.says(TOP) and not ask.count() and not ask.says(r"risks|worries|dangers|threats")


def _about(about: Sequence[Risk], ask: Ask) -> Wanted:
    """Return the risks that the question names in other words."""
    yes = ""
    if is_yes_no(ask):
        is_closed = all(one.status == "closed" for one in about)
        yes = ("Yes: " if is_closed else "No: ") if ask.says(CLOSED) else "Yes: "
    return Wanted(about, "such risk", topic="named", yes=yes, yes_no=yes, total=len(about))


def _none_such(ask: Ask) -> str:
    """Say that no risk fits a topic that the question frames as one."""
    is_framed = ask.says(FRAMED) and bool(telling(ask, asking=ASKING))
    return "no risk in the register has that in its name." if is_framed else ""


def _states(ask: Ask) -> tuple[str, ...]:
    """Return whether open or closed risks are asked for, or both; open ones without a word."""
    if not ask.says(CLOSED_ONES) or ask.says(r"(?:not|isn't|aren't|never) (?:been |yet )?closed"):
        return ("open",)
    return ("open", "closed") if ask.says(f"open|{CLOSED_TOO}") else ("closed",)


def _levels(ask: Ask) -> tuple[str, ...]:
    if ask.says(TOP):
        return ()
    return chosen(ask, LEVELS) or chosen(ask, COLOURS)


def _text(risk: Risk) -> str:
    return risk.title

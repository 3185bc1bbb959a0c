"""How the worth of projects is told, and what of it the register does not hold."""

import re
from decimal import Decimal

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.money import Sums, share
from actions.wording import capital, listed, pounds

RETURN = (
    r"roi|return on investment|payback|pays? for itself|bang for (?:the |our |your )?buck|net|"
    r"value for money|worth|after costs|for our money|costs?|cash put into|payoff"
)
VERIFIED = r"verif\w+|confirmed|checked|proof|proven|evidence|realised|signed off"
FORECAST = r"forecast|projected|expected|will|going to|by 20\d\d"
UNVERIFIED = r"unverified|not verified|unconfirmed|unproven"
PER_COUNCIL = r"(?:per|each|every|by) council|councils that join"
WHO = r"who|whae|wha"
RATIO = r"roi|return|payback|pays? for|buck|net|value|worth|after costs|for our money|payoff"
BUDGET = r"budget\w*|spen[dt]|spending|pric(?:e|ey)|cost\w*|expensive|fund(?:ed|ing)"
NO_BUDGETS = "The register holds no costs and no budgets, only what projects are to save."
COMPARED = re.compile(
    r"\b(forecast|claimed|verified)\b.*?\b(more|less) than\b.*?\b(forecast|claimed|verified)\b"
)
NO_COSTS = "The register holds no costs, so no return on investment can be worked out."


def told(name: str, total: Sums, ask: Ask) -> str:
    """Tell the three sums; what is asked for comes first."""
    of = f"{name}: " if name else ""
    given = amounts(total, ask) if any(total) else "no amounts are given"
    given = given if of else capital(given)
    compared = COMPARED.search(ask.words)
    if compared and is_yes_no(ask):
        return f"{_compared(total, *compared.groups())}{of}{given}."
    if ask.says(f"{RETURN}|{BUDGET}"):
        part = share(total.verified, total.forecast, "of the forecast")
        return f"{no_costs(ask)} {of}{given}{part}."
    if ask.says(UNVERIFIED):
        open_claim = (total.claimed or Decimal(0)) - (total.verified or Decimal(0))
        unproven = pounds(max(open_claim, Decimal(0)))
        return f"{of}{unproven} is claimed but not verified. In all: {given}."
    if is_yes_no(ask) and ask.says(VERIFIED):
        return f"{_verdict(total)}: {of}{given}."
    return f"{of}{given}{share(total.verified, total.forecast, 'of the forecast is verified')}."


def _amount(amount: Decimal | None) -> str:
    return "nothing" if amount is None else pounds(amount)


def _verdict(total: Sums) -> str:
    if not total.verified:
        return "No"
    return "Yes" if total.verified >= (total.claimed or total.verified) else "In part"


def _compared(total: Sums, one: str, way: str, other: str) -> str:
    """Answer "has it claimed more than forecast?"; without both amounts there is no telling."""
    first, second = getattr(total, one), getattr(total, other)
    if first is None or second is None:
        return ""
    return "Yes: " if (first > second if way == "more" else first < second) else "No: "


def amounts(total: Sums, ask: Ask) -> str:
    """Write the three sums, the one that is asked for first."""
    parts = [f"{_amount(total.verified)} verified", f"{_amount(total.claimed)} claimed"]
    parts.insert(0 if ask.says(FORECAST) else 2, f"{_amount(total.forecast)} forecast")
    return listed(parts)


def no_costs(ask: Ask) -> str:
    """Say what of a price, a budget or a return the register does not hold."""
    is_of_price = ask.says(BUDGET) and not ask.says(RATIO)
    return NO_BUDGETS if is_of_price else NO_COSTS


def untold(ask: Ask) -> str:
    """Say of what is asked for what the register does not hold."""
    parts = []
    if ask.says(PER_COUNCIL):
        parts.append("The register does not split benefits by council.")
    if ask.says(WHO):
        parts.append("The register does not say who verified or signed them off.")
    if ask.says(r"hours|how much time|staff time"):
        parts.append("The register gives benefits in pounds only, not in hours.")
    if ask.period("back") is not None and not ask.says("to date|so far"):
        parts.append(
            "The register does not say in which year a benefit came: the sums are to date."
        )
    return " ".join(["", *parts])

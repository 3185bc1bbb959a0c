"""Which of several projects is ahead in what is asked: rating, phase, risks, councils, end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.comparison import ROWS, Side
from actions.projects.phase import ORDER
from actions.wording import capital, listed, stage
from knowledge.store.progress import LEVELS

RATINGS = ("red", "amber", "green")
WORSE = r"worse|behind|less|fewer|weaker|unhealthier|trails?|trailing"


@dataclass(frozen=True)
class Measure:
    """Something that projects can be ordered by; None where it cannot be told of one."""

    asked: str
    words: str
    value: Callable[[Side], int | None]
    shown: Callable[[Side], str]


def _rating(side: Side) -> int | None:
    return RATINGS.index(side.update.rag) if side.update else None


def _phase(side: Side) -> int | None:
    return ORDER.index(side.project.phase) if side.project.phase in ORDER else None


def _risk(side: Side) -> int | None:
    return len(LEVELS) - LEVELS.index(side.risks[0].level) if side.risks else 0


def _end(side: Side) -> int | None:
    return -side.project.end.toordinal() if side.project.end else None


MEASURES = (
    Measure(r"risks?|riskier", "the graver top risk", _risk, ROWS["Top risk"]),
    Measure(r"councils|partners", "more councils", lambda side: side.councils, ROWS["Councils"]),
    Measure(r"finish(?:ing|es)?|end(?:s|ing)?", "the earlier end date", _end, ROWS["End"]),
    Measure(
        r"further|ahead|behind|nearer|progress", "the later phase", _phase,
        lambda side: stage(side.project.phase),
    ),
    Measure(
        r"better|worse|healthier|shape|winning|best|worst|doing", "the better rating", _rating,
        ROWS["Rating"],
    ),
)  # fmt: skip
NO_COSTS = r"cheap\w*|costs?|expensive|dear(?:er)?|budgets?|spend\w*"


def verdict(sides: Sequence[Side], ask: Ask) -> str:
    """Return the first sentence of a comparison: who is ahead in what is asked, else how each stands."""
    if ask.says(NO_COSTS):
        return "The register holds no costs, so I cannot say which is cheaper."
    measure = next((one for one in MEASURES if ask.says(one.asked)), None)
    if measure is None or not _wants_one(ask):
        told = [
            f"{_name(one)} is {ROWS['Rating'](one)}, {stage(one.project.phase)}" for one in sides
        ]
        return capital(f"{'; '.join(told)}.")
    return _ahead(sides, measure, ask)


def _wants_one(ask: Ask) -> bool:
    return (
        is_yes_no(ask)
        or ask.says("which|what's|who|who's|whit|would you say|or|one's")
        or ask.says(WORSE)
    )


def _ahead(sides: Sequence[Side], measure: Measure, ask: Ask) -> str:
    told = listed(f"{_name(one)}: {measure.shown(one)}" for one in sides)
    values = {id(one): value for one in sides if (value := measure.value(one)) is not None}
    if len(values) < len(sides):
        return f"That cannot be told from the register: {told}."
    best = [one for one in sides if values[id(one)] == max(values.values())]
    if len(best) == len(sides):
        no = "No, neither: " if is_yes_no(ask) and len(sides) == 2 else ""
        return capital(f"{no}{listed(_name(one) for one in sides)} are level there ({told}).")
    names, verb = listed(_name(one) for one in best), "has" if len(best) == 1 else "have"
    return f"{_yes_no(sides, best, ask)}{names} {verb} {measure.words} ({told})."


def _yes_no(sides: Sequence[Side], best: Sequence[Side], ask: Ask) -> str:
    """Answer "is A ahead of B?": A is named first."""
    if not is_yes_no(ask) or ask.says("or"):
        return ""
    leads = sides[0] in best
    return "Yes: " if leads != ask.says(WORSE) else "No: "


def _name(side: Side) -> str:
    return side.project.name

"""Which of several projects is ahead in what is asked: rating, phase, risks, councils, end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.comparison import ROWS, Side
from actions.projects.phase import ORDER
from actions.wording import listed, stage
from knowledge.store.progress import LEVELS

RATINGS = ("red", "amber", "green")
WORSE = r"worse|behind|less|fewer|weaker|unhealthier|trails?|trailing"


@dataclass(frozen=True)
class Measure:
    """Something that projects can be ordered by; None where it cannot be told of one."""

    asked: str
    more: str
    less: str
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


def _councils(side: Side) -> int:
    return side.councils


def _stage(side: Side) -> str:
    return stage(side.project.phase)


MEASURES = (
    Measure(
        r"risks?|riskier", "the graver top risk", "the milder top risk", _risk, ROWS["Top risk"]
    ),
    Measure(r"councils|partners", "more councils", "fewer councils", _councils, ROWS["Councils"]),
    Measure(
        r"finish(?:ing|es)?|end(?:s|ing)?", "the earlier end date", "the later end date", _end,
        ROWS["End"],
    ),
    Measure(
        r"further|ahead|behind|nearer|progress", "the later phase", "the earlier phase", _phase,
        _stage,
    ),
    Measure(
        r"better|worse|healthier|shape|winning|best|worst|doing", "the better rating",
        "the worse rating", _rating, ROWS["Rating"],
    ),
)  # fmt: skip
NO_COSTS = r"cheap\w*|costs?|expensive|dear(?:er)?|budgets?|spend\w*"


def verdict(sides: Sequence[Side], ask: Ask) -> str:
    """Return the first sentence: who is ahead in what is asked, else how each project stands."""
    if ask.says(NO_COSTS):
        return "The register holds no costs, so I cannot say which is cheaper."
    measure = next((one for one in MEASURES if ask.says(one.asked)), None)
    if measure is None or not _wants_one(ask):
        return f"{'; '.join(_stands(one) for one in sides)}."
    return _first(sides, measure, ask)


def _stands(side: Side) -> str:
    phase = stage(side.project.phase)
    if side.update is None:
        return f"{_name(side)} has no update yet and is {phase}"
    return f"{_name(side)} is {ROWS['Rating'](side)} and {phase}"


def _wants_one(ask: Ask) -> bool:
    return (
        is_yes_no(ask)
        or ask.says("which|what's|who|who's|whit|would you say|or|one's")
        or ask.says(WORSE)
    )


def _first(sides: Sequence[Side], measure: Measure, ask: Ask) -> str:
    told = "; ".join(f"{_name(one)}: {measure.shown(one)}" for one in sides)
    values = [measure.value(one) for one in sides]
    known = [value for value in values if value is not None]
    if len(known) < len(sides):
        return f"The register does not tell. {told}."
    wanted = min(known) if ask.says(WORSE) else max(known)
    first = [one for one, value in zip(sides, values, strict=True) if value == wanted]
    if len(first) == len(sides):
        no = "No, " if is_yes_no(ask) and not ask.says("or") else ""
        return f"{no}{listed(_name(one) for one in sides)} are level there. {told}."
    answer = ("Yes, " if sides[0] in first else "No, ") * (is_yes_no(ask) and not ask.says("or"))
    names, verb = listed(_name(one) for one in first), "has" if len(first) == 1 else "have"
    return f"{answer}{names} {verb} {measure.less if ask.says(WORSE) else measure.more}. {told}."


def _name(side: Side) -> str:
    return side.project.name

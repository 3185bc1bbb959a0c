"""What the words of a question narrow a list to: ratings, phases, levels."""

import re
from collections.abc import Mapping

from actions.ask import Ask
from knowledge.store import NO_UPDATE, Wanted

RATINGS = {
    "red": r"reds?|in the red",
    "amber": r"ambers?|yellows?",
    "green": r"greens?",
    NO_UPDATE: r"unrated|no (?:rating|rag|update)s?|without (?:an? )?(?:update|rating)s?|never reported",
}
PHASES = {
    "discovery": r"discover(?:y|ies)",
    "alpha": r"alphas?",
    "beta": r"betas?",
    "live": r"live|gone live|in service",
    "paused": r"paused?|on hold|on ice|parked|stalled",
    "closed": r"closed?|finished|completed?|ended|shut|wrapped up",
}
LEVELS = {
    "critical": r"critical|severe",
    "high": r"high(?:est)?|serious|major|big(?:gest)?",
    "medium": r"medium|moderate",
    "low": r"low|minor",
}
EVERYTHING = r"all|any|every|everything|everywhere|across|overall|whole|projects|programmes|anyone|anybody|anything|which|portfolios?|councils|we|oor|our"


def chosen(ask: Ask, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return which of *words*' keys the question names, beside the names in it."""
    return tuple(key for key, pattern in words.items() if ask.says(pattern))


def ratings(ask: Ask) -> tuple[str, ...]:
    """Return the ratings named; "not green" is red and amber."""
    named = chosen(ask, RATINGS)
    if ask.says(rf"(?:not|isn't|aren't|arent|isnt|no)\s+(?:\w+\s+)?(?:{RATINGS['green']})"):
        return ("red", "amber")
    return named


def wanted(ask: Ask, organisations: tuple[int, ...] = (), people: tuple[int, ...] = ()) -> Wanted:
    """Return what a list of projects is narrowed to by the question's names and words."""
    phases = chosen(ask, PHASES)
    return Wanted(
        portfolios=tuple(one.id for one in ask.sure("portfolio")),
        organisations=organisations or tuple(one.id for one in ask.sure("organisation")),
        organisation_role=_role(ask),
        people=people or tuple(one.id for one in ask.sure("person")),
        phases=phases,
        ratings=ratings(ask),
        with_closed="closed" in phases or ask.says(r"including closed|ever|closed ones too"),
    )


def described(ask: Ask, wanted: Wanted) -> str:
    """Write in words what a list is narrowed to, for the sentence above it."""
    parts = [_named(ask, "portfolio", "in {}"), _named(ask, "organisation", "with {}")]
    parts.append(_named(ask, "person", "led, deputised or answered for by {}"))
    if wanted.phases:
        parts.append(f"in {' or '.join(wanted.phases)}")
    if wanted.ratings:
        shown = ["without an update" if one == NO_UPDATE else f"rated {one}" for one in wanted.ratings]
        parts.append(" or ".join(shown))
    return " ".join(part for part in parts if part)


def _named(ask: Ask, kind: str, words: str) -> str:
    names = [one.name for one in ask.sure(kind)]  # type: ignore[arg-type]
    return words.format(" and ".join(names)) if names else ""


def _role(ask: Ask) -> str:
    if not ask.sure("organisation"):
        return ""
    if ask.says(r"leads?|leading|led|heads?|heading"):
        return "lead"
    return "observer" if ask.says(r"observ\w+") else ""


def words_of(pattern: str) -> re.Pattern[str]:
    """Compile a pattern to be looked for from a word's start to its end."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)

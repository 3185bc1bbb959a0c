"""What the words of a question narrow a list to: ratings, phases, levels."""

import re
from collections.abc import Mapping

from actions.ask import Ask
from actions.wording import stages
from knowledge.naming import Kind
from knowledge.store import NO_UPDATE, Wanted

RATINGS = {
    "red": r"reds?|in the red",
    "amber": r"ambers?|yellows?",
    "green": r"greens?",
    NO_UPDATE: r"unrated|no (?:rating|rag|update)s?|without (?:an? )?(?:update|rating)s?"
    r"|never (?:been )?(?:reported|rated)",
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
CLOSED_TOO = (
    r"(?:including|incl\.?|with|and|even) (?:the )?closed|closed (?:ones )?(?:too|as well)|ever"
)
ORGANISATION_ROLES = {
    "lead": r"leads?|leading|led|heads?|heading",
    "partner": r"(?:as|is|are|be|was) an? partner|a partner (?:on|in)",
    "observer": r"observ\w+",
}
PERSON_ROLES = {
    "lead": (
        r"leads?|led|leading|leader|leadership|(?:is|are) running|runs?|manag(?:e|es|ed|ing|ers?)|"
        r"pms?|heads?|in charge of|heid o"
    ),
    "deputy": r"deput\w+|depute",
    "sro": r"sros?|sponsor\w*|senior responsible|accountable",
}
EVERYTHING = (
    r"all|any|every|everything|everywhere|across|overall|whole|projects|programmes|anyone|anybody|"
    r"anything|which|portfolios?|councils|we|oor|our"
)


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
    closed_too = ask.says(CLOSED_TOO)
    phases = tuple(one for one in chosen(ask, PHASES) if one != "closed" or not closed_too)
    return Wanted(
        portfolios=tuple(one.id for one in ask.sure("portfolio")),
        organisations=organisations or tuple(one.id for one in ask.sure("organisation")),
        organisation_role=_role(ask),
        people=people or tuple(one.id for one in ask.sure("person")),
        person_roles=chosen(ask, PERSON_ROLES) if ask.sure("person") or people else (),
        lacking=lacking(ask),
        phases=phases,
        ratings=ratings(ask),
        with_closed="closed" in phases or closed_too,
    )


def lacking(ask: Ask) -> tuple[str, ...]:
    """Return the roles that nobody may hold: "projects without a deputy"."""
    without = r"(?:no|without|lack(?:s|ing)?)\s+(?:an?\s+|any\s+)?"
    return tuple(role for role, words in PERSON_ROLES.items() if ask.says(rf"{without}(?:{words})"))


def described(ask: Ask, wanted: Wanted) -> str:
    """Write in words what a list is narrowed to, for the sentence above it."""
    parts = (_named(ask, "organisation", _with(wanted)), _named(ask, "person", led_by(wanted)))
    return " ".join(part for part in (*parts, narrowed(ask, wanted)) if part)


def narrowed(ask: Ask, wanted: Wanted) -> str:
    """Write in words which portfolio, phase and rating a list is narrowed to."""
    parts = [_named(ask, "portfolio", "in {}")]
    parts += [f"without {'an SRO' if role == 'sro' else f'a {role}'}" for role in wanted.lacking]
    if wanted.phases:
        parts.append(f"now {stages(wanted.phases)}")
    if wanted.ratings:
        rags = [one for one in wanted.ratings if one != NO_UPDATE]
        shown = [f"rated {' or '.join(rags)}"] if rags else []
        parts.append(" or ".join([*shown, *["without an update"] * (NO_UPDATE in wanted.ratings)]))
    return " ".join(part for part in parts if part)


def _named(ask: Ask, kind: Kind, words: str) -> str:
    names = [one.name for one in ask.sure(kind)]
    return words.format(" and ".join(names)) if names else ""


def _with(wanted: Wanted) -> str:
    words = {"lead": "led by {}", "partner": "with {} as a partner", "observer": "observed by {}"}
    return words.get(wanted.organisation_role, "with {}")


def led_by(wanted: Wanted) -> str:
    """Return words for what a person is to the projects wanted, with {} for their name."""
    words = {"lead": "led by", "deputy": "deputised by", "sro": "answered for by"}
    chosen_words = [words[role] for role in wanted.person_roles] or list(words.values())
    return f"{' or '.join(chosen_words)} {{}}".replace(" by or", " or")


def organisation_role(ask: Ask) -> str:
    """Return the role that an organisation is to have: "which projects does Angus lead?"."""
    return next(iter(chosen(ask, ORGANISATION_ROLES)), "")


def _role(ask: Ask) -> str:
    return organisation_role(ask) if ask.sure("organisation") else ""


def words_of(pattern: str) -> re.Pattern[str]:
    """Compile a pattern to be looked for from a word's start to its end."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)

"""Which milestone, risk or blocker a question names in other words: "is the pilot done?"."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from actions.ask import Ask
from actions.asking_words import ASKING
from actions.subject import stems

T = TypeVar("T")

MOST_OF = 0.6
MAY_TELL = frozenset(
    {"pilot", "pilots", "scope", "go", "start", "started", "team", "place", "search", "share"}
    | {"shared", "live"}
)
SMALL = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"})


def named(
    ask: Ask,
    things: Sequence[T],
    name: Callable[[T], str],
    *,
    asking: str,
    names_tell: bool = False,
) -> list[T]:
    """Return the *things* that the question names best; *asking* are words that tell nothing.

    One is named when the question holds most of its words, or it all of the question's.
    """
    said = telling(ask, asking=asking, names_tell=names_tell)
    scored = [(_fit(said, _told(name(one))), one) for one in things]
    best = max((score for score, _ in scored), default=0.0)
    return [one for score, one in scored if score == best and score >= MOST_OF] if said else []


def telling(ask: Ask, *, asking: str, names_tell: bool = False) -> frozenset[str]:
    """Return the stems of the words that say what is asked about; projects' names do not.

    *names_tell* where a council's name may be part of what is named: "Angus live".
    """
    text = ask.text
    for mention in ask.of_kind("project"):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    if not names_tell:
        text = ask.words
    empty = stems(" ".join(ASKING - MAY_TELL)) | stems(asking)
    return frozenset(word for word in stems(text) if word not in empty)


def _told(name: str) -> frozenset[str]:
    return stems(name) - SMALL or stems(name)


def _fit(said: frozenset[str], told: frozenset[str]) -> float:
    shared = sum(_alike(word, said) for word in told)
    if said and all(_alike(word, told) for word in said):
        return 1 + shared / len(told)
    return shared / len(told) if told else 0.0


def _alike(word: str, words: frozenset[str]) -> bool:
    """Say whether *words* hold *word*, or one that begins with it: sign, signing, signature."""
    return word in words or any(
        min(len(word), len(one)) > 3 and (one.startswith(word) or word.startswith(one))
        for one in words
    )

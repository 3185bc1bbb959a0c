"""Which change of rating a question means: into amber, out of green, from red to green."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.filters import RATINGS, chosen
from knowledge.models import Update
from knowledge.ratings import Change

COLOURS = ("red", "amber", "green")
BETTER = r"improv\w*|better|upgrad\w*|recover\w*|marked up|went up|raised"
WORSE = r"drop\w*|downgrad\w*|marked down|went down|worse\w*|fell|fallen|slipped|got bad"
_OUT_OF = re.compile(
    r"\b(?:from|stop(?:ped)?(?: being)?|no longer|left|out of|"
    r"(?:not|isn't|isnt|aren't|no)(?: \w+)?) (red|amber|green)\b"
)
_INTO = re.compile(
    r"\b(?:to|into|turn(?:ed|s)?|went|go(?:ne|es)?|becam?e|back to|first|moved to)"
    r" (?:the |back to |first )*(red|amber|green)\b"
)


@dataclass(frozen=True)
class Asked:
    """A change of rating as a question describes it; empty means any."""

    out_of: str
    into: str
    rated: str
    direction: int
    is_first: bool

    def among(self, changes: Sequence[Change[Update]]) -> Change[Update] | None:
        """Return the newest of *changes* that fits; the oldest where the first is asked for."""
        fitting = [one for one in changes if self.fits(one.before, one.update.rag)]
        if not fitting:
            return None
        return fitting[-1] if self.is_first else fitting[0]

    def fits(self, before: str, after: str) -> bool:
        """Say whether a change from one rating to another is such a one."""
        step = COLOURS.index(after) - COLOURS.index(before)
        is_this_way = not self.direction or (step > 0) == (self.direction > 0)
        return is_this_way and self.out_of in ("", before) and self.is_of in ("", after)

    @property
    def is_of(self) -> str:
        """Return the rating that the project is taken to have, or nothing."""
        return self.rated or self.into


def asked(ask: Ask) -> Asked:
    """Read out of a question which change it means; "why is it red?" takes it to be red."""
    words = ask.words.replace("’", "'")
    out_of, into = _OUT_OF.search(words), _INTO.search(words)
    left, entered = out_of[1] if out_of else "", into[1] if into else ""
    named = [one for one in ratings(ask) if one not in (left, entered)]
    rated = named[0] if named and not entered else ""
    direction = ask.says(BETTER) - ask.says(WORSE)
    return Asked(left, entered, rated, direction, ask.says("first"))


def ratings(ask: Ask) -> tuple[str, ...]:
    """Return the ratings that a question names."""
    return tuple(one for one in chosen(ask, RATINGS) if one in COLOURS)

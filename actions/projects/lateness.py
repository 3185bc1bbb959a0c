"""The ways in which a milestone is late: missed, slipped, or past its date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from actions.ask import Ask
from actions.projects import plan
from knowledge.models import Milestone


@dataclass(frozen=True)
class Lateness:
    """A way of being late: what the question says, what it is called and what has it."""

    says: str
    called: str
    verb: str
    has: Callable[[Milestone, date], bool]

    def among(self, milestones: Sequence[Milestone], today: date) -> list[Milestone]:
        """Return the milestones that are late in this way."""
        return [one for one in milestones if self.has(one, today)]


MISSED = Lateness(
    r"miss\w*", "missed milestone", "missed", lambda one, today: one.status == "missed"
)
SLIPPED = Lateness(
    r"slip\w*|push\w*|put back|moved|delay\w*|slidden|sliding",
    "slipped milestone",
    "slipped",
    lambda one, today: one.slipped,
)
PAST = Lateness(
    r"overdue|past (?:its|their|the|due|date)|should (?:have|hae|be)|ought|come and gone",
    "overdue milestone",
    "past its date",
    lambda one, today: one.status == "missed" or (one.status == "planned" and one.due < today),
)
LATE = Lateness(
    "",
    "late milestone",
    "late",
    lambda one, today: one.status == "missed" or one.slipped or plan.is_past(one, today),
)


def lateness(ask: Ask) -> Lateness:
    """Return in which way late the question means; in any, unless its words are one way's alone."""
    meant = [one for one in (MISSED, SLIPPED, PAST) if ask.says(one.says)]
    return meant[0] if len(meant) == 1 else LATE

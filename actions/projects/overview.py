"""The big picture: how a portfolio, a council's projects or the whole programme are doing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.evidence import Evidence
from actions.projects.status import Status
from actions.register import sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, day, listed, rating
from knowledge.models import Project
from knowledge.store import Store

WORST_FIRST = ("red", "amber", "", "green")
BY_PORTFOLIO = r"each|every portfolio|portfolios|by portfolio|per portfolio|any portfolio|which portfolio|six"
SHARE = r"proportion|percent(?:age)?|per cent|share|what fraction|how much of"
COLUMNS = ("Project", "Rating", "Phase", "Last update", "Does not add up")
PORTFOLIO_COLUMNS = ("Portfolio", "Projects", "Red", "Amber", "Green", "No update", "Overdue")


@dataclass(frozen=True)
class Standing:
    """How one project stands."""

    project: Project
    rag: str
    reported: str
    doubts: tuple[str, ...]
    owed: int

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of the overview."""
        shown = (self.project.name, rating(self.rag or None), self.project.phase, self.reported)
        return (*shown, " ".join(self.doubts))

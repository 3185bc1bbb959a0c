"""How a rating went, told in a sentence: green from one day, then amber from another."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.projects.rating_asked import ratings
from actions.wording import capital, counted, day, listed, rating
from knowledge.models import Project, Update
from knowledge.ratings import runs

MOST_RUNS = 8


def trend(shown: Sequence[Update]) -> str:
    """Write how the rating went, the oldest first; of a long tale, the end."""
    every = runs(shown)
    if len(every) == 1:
        return f"{rating(shown[0].rag)} throughout."
    told = [f"{rating(run.rag)} from {day(run.began.date)}" for run in reversed(every[:MOST_RUNS])]
    more = f" It changed {len(every) - 1} times in all." if len(every) > MOST_RUNS else ""
    return f"{capital(', then '.join(told))}.{more}"


def ever(project: Project, shown: Sequence[Update], of: int, ask: Ask) -> str:
    """Say whether, and how often, a project was rated as is asked; *shown* are such updates."""
    asked = listed(ratings(ask), "or")
    if not shown:
        never = f"{project.name} has never been rated {asked}, in {counted(of, 'update')}."
        return f"{'No' if is_yes_no(ask) else 'Never'}: {never}"
    yes = "Yes: " if is_yes_no(ask) else ""
    text = f"{project.name} was rated {asked} in {len(shown)} of {counted(of, 'update')}"
    return f"{yes}{text}, last on {day(shown[0].date)}."

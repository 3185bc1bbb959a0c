"""What somebody owes this sprint, and what is theirs."""

from __future__ import annotations

from actions.home.page import Line, Section
from actions.home.standing import Standing
from actions.people.own import Own
from actions.reply import Button, Fact
from actions.wording import capital, counted, day, rating, shortened

OWED, MINE = "What you owe this sprint", "Your projects"
MOST_OWED, MOST_MINE = 10, 15
NAME, MILESTONE = 120, 120
WHAT_I_OWE = Button(label="What I owe", says="what do I owe?")
MY_PROJECTS = Button(label="My projects", says="what are my projects?")
ALL_OWED = WHAT_I_OWE.but(label="All that I owe")
ALL_MINE = MY_PROJECTS.but(label="All my projects")


def owed(standing: Standing) -> Section:
    """Return the updates that somebody owes, each with its form."""
    owing = standing.owing
    if not owing:
        leads = any("lead" in one.part.roles for one in standing.own)
        text = "No update is due from you." if leads else "You lead no open project."
        return Section(OWED, text)
    lines = tuple(
        Line(Fact(label=_name(one), value=_due(one)), form=one.project.code)
        for one in owing[:MOST_OWED]
    )
    more = len(owing) - len(lines)
    return Section(OWED, _and_more(more), lines, (ALL_OWED,) if more else ())


def mine(standing: Standing) -> Section:
    """Return somebody's projects: rating, last update, next milestone."""
    if not standing.own:
        return Section(MINE, "The register names you on no open project.")
    lines = tuple(
        Line(Fact(label=f"{_name(one)} ({one.part.words})", value=_stands(one, standing)))
        for one in standing.own[:MOST_MINE]
    )
    more = len(standing.own) - len(lines)
    return Section(MINE, _and_more(more), lines, (ALL_MINE,) if more else ())


def _name(one: Own) -> str:
    return shortened(one.project.name, NAME)


def _due(one: Own) -> str:
    overdue = f"overdue for {counted(one.owed, 'sprint')}" if one.owed else ""
    due = f"this sprint’s is due by {day(one.due)}" if one.due else ""
    return capital("; ".join(part for part in (overdue, due) if part))


def _stands(one: Own, standing: Standing) -> str:
    update = standing.updates.get(one.project.id)
    ahead = standing.milestones.get(one.project.id)
    parts = [
        capital(rating(one.rag)),
        f"updated {day(update.date)}" if update else "",
        f"next: “{shortened(ahead.name, MILESTONE)}”, {day(ahead.expected)}" if ahead else "",
    ]
    return " · ".join(part for part in parts if part)


def _and_more(more: int) -> str:
    return f"There are {more} more of them." if more > 1 else "There is 1 more." * (more == 1)

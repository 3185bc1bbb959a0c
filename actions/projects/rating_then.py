"""How projects were rated on a day, or over a period, that is past."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.projects.rating_asked import ratings
from actions.projects.rating_story import trend
from actions.register import can_tell, reported, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, day, listed, rating, sentence
from knowledge.models import Project, Update
from knowledge.periods import Period
from knowledge.ratings import runs
from knowledge.store import Store
from knowledge.store.updates import Footprint

R = TypeVar("R", Update, Footprint)

AHEAD = r"since|by|until|till|will|on track|on course|in time|going to|due|ends?|ending|starts?"
COLUMNS = ("Project", "Rating then", "Reported", "Rating now")


def past_asked(ask: Ask) -> Period | None:
    """Return the day or the period that is over and asked about: "on 1 November", "in October"."""
    period = None if ask.says(AHEAD) else ask.period("back")
    return period if period and period.last < ask.today else None


def then(project: Project, updates: Sequence[Update], period: Period, ask: Ask) -> Reply:
    """Return how one project was rated in *period*; *updates* are all, the newest first."""
    of_then = in_force(updates, period)
    now = f"Now it is {rating(updates[0].rag)}." if updates else ""
    if not of_then:
        first = f"Its first update is from {day(updates[-1].date)}." if updates else ""
        text = f"{project.name} had no update yet {period.words}, so it had no rating."
        return Reply(
            text=" ".join(filter(None, [text, first, now or can_tell(project)])),
            sources=(source(project),),
        )
    return Reply(
        text=f"{_verdict(of_then, ask)}{_told(project, of_then, period)} {now}",
        facts=_facts(of_then[0]),
        buttons=(
            Button(label="Status now", says=f"How is {project.name} doing?"),
            Button(label="Earlier updates", says=f"Show the history of {project.name}"),
        ),
        sources=(source(project, of_then[0]),),
    )


def ratings_then(scope: Scope, period: Period, ask: Ask, store: Store) -> Reply:
    """Return how the projects of *scope* were rated then; of the ratings named, if any are."""
    trails = store.updates.trails(scope.ids, max(ask.today, period.last))
    wanted, rows = ratings(ask), []
    for project in scope.projects:
        trail = trails.get(project.id, [])
        fitting = [one for one in in_force(trail, period) if not wanted or one.rag in wanted]
        if fitting:
            rows.append(_row(project, fitting, trail[0]))
    number = f"{len(rows) or 'None'} of {counted(len(scope.projects), 'open project')}"
    was = "was" if len(rows) < 2 else "were"
    which = f"{was} {listed(wanted, 'or')}" if wanted else "had a rating"
    text = f"{number} {which} {period.words}"
    if is_yes_no(ask):
        text = f"{'Yes' if rows else 'No'}: {text[0].lower()}{text[1:]}"
    where = "" if scope.words == "across all projects" else f", {scope.words}"
    reply = Reply(text=f"{text}{where}.", sources=sources(scope.projects))
    return paged(reply, ask, COLUMNS, rows)


def in_force(updates: Sequence[R], period: Period) -> list[R]:
    """Return the updates of *period* and the one that stood when it began, the newest first."""
    within = [one for one in updates if period.first <= one.date <= period.last]
    if within and within[-1].date == period.first:
        return within
    return within + [one for one in updates if one.date < period.first][:1]


def _told(project: Project, of_then: Sequence[Update], period: Period) -> str:
    latest = of_then[0]
    if period.first == period.last or len({one.rag for one in of_then}) == 1:
        text = f"{period.words} {project.name} was {rating(latest.rag)}"
        return f"{capital(text)}, by the update of {reported(latest)}."
    return f"{capital(period.words)} the rating of {project.name} was: {trend(of_then)}"


def _verdict(of_then: Sequence[Update], ask: Ask) -> str:
    named = ratings(ask)
    if len(named) != 1 or not is_yes_no(ask):
        return ""
    return "Yes: " if any(one.rag == named[0] for one in of_then) else "No: "


def _facts(update: Update) -> tuple[Fact, ...]:
    return (
        Fact(label="Rating then", value=rating(update.rag)),
        Fact(label="Reported", value=reported(update)),
        Fact(label="Done", value=sentence(update.done)),
        Fact(label="Blockers then", value=update.blockers or "none named"),
    )


def _row(project: Project, of_then: Sequence[Footprint], now: Footprint) -> tuple[str, ...]:
    shown = ", then ".join(rating(run.rag) for run in reversed(runs(of_then)))
    return (project.name, shown, day(of_then[0].date), rating(now.rag))

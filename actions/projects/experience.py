"""What projects have done: found in their names, milestones reached and updates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from actions.ask import Ask
from actions.projects.searching import nearest, search
from actions.subject import Subject
from actions.wording import day, listed, shortened
from knowledge.models import Participant, Project
from knowledge.store import Store, Wanted

MOST_PROJECTS = 30
GIST = 100
FURTHEST_FIRST = ("live", "closed", "beta", "alpha", "paused", "discovery")


@dataclass(frozen=True)
class Experience:
    """One project that did something like it, who takes part, and how that is known."""

    project: Project
    parts: Sequence[Participant]
    why: str

    @property
    def row(self) -> tuple[str, ...]:
        """Return it as a row of the answer."""
        lead = f"{self.project.lead.name}, {self.project.lead.email}"
        doing = "; ".join(_doing(part) for part in self.parts) or "none named"
        return (self.project.name, self.project.phase, doing, lead, self.why)


def experience(ask: Ask, about: Subject, store: Store) -> tuple[list[Experience], list[str]]:
    """Return the projects that are about *about* or have done it, those furthest on first.

    The names of projects that hold a part of it come with them, for want of better.
    """
    portfolios = tuple(one.id for one in ask.sure("portfolio"))
    wanted = Wanted(portfolios=portfolios, with_closed=True)
    words = {one.id: one for one in store.projects.words(wanted, ask.today)}
    hits = search(ask, about, words.values())
    why = _why(about, ask.today, store)
    for hit in hits:
        if hit.fits:
            why[hit.project_id].insert(0, "its name" if hit.by_name else "its summary")
    projects = store.projects.with_ids(words.keys() & why.keys())
    projects = sorted(projects, key=_furthest)[:MOST_PROJECTS]
    parts = _parts(projects, store)
    near = [words[project].name for project in nearest(hits)]
    return [Experience(one, parts[one.id], listed(why[one.id])) for one in projects], near


def _why(about: Subject, today: date, store: Store) -> dict[int, list[str]]:
    """Return what milestones and updates tell of the subject, by the project's id."""
    why: dict[int, list[str]] = defaultdict(list)
    for milestone in store.progress.reached(about.alternatives, today):
        if about.fits(milestone.name) and not why[milestone.project_id]:
            when = f", {day(milestone.done_on)}" if milestone.done_on else ""
            why[milestone.project_id].append(f"its milestone “{milestone.name}” (done{when})")
    seen: set[int] = set()
    for update in store.updates.saying(about.alternatives, today):
        if about.fits(update.done) and update.project_id not in seen:
            seen.add(update.project_id)
            said = shortened(update.done, GIST)
            why[update.project_id].append(f"its update of {day(update.date)}: “{said}”")
    return defaultdict(list, {project: told for project, told in why.items() if told})


def _furthest(project: Project) -> tuple[int, str]:
    return FURTHEST_FIRST.index(project.phase), project.name.casefold()


def _parts(projects: Sequence[Project], store: Store) -> dict[int, list[Participant]]:
    """Return who does something in each project; who only watches has less to tell."""
    found: dict[int, list[Participant]] = defaultdict(list)
    for part in store.parts.within([one.id for one in projects]):
        if part.role != "observer":
            found[part.project_id].append(part)
    for some in found.values():
        some.sort(key=lambda part: (part.role != "lead", part.organisation.name))
    return found


def _doing(part: Participant) -> str:
    who = f"{part.organisation.name} ({part.role})"
    return f"{who}: {part.responsibility.rstrip('. ')}" if part.responsibility else who

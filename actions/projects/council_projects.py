"""Which projects a council or partner is in, and which it shares with others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from actions.ask import Ask
from actions.filters import narrowed, organisation_role, wanted
from actions.manner import is_how_many, is_yes_no
from actions.paging import Made, paged
from actions.people.councils_meant import councils_meant
from actions.projects.counting import as_at, asked_for_more
from actions.projects.listing import without_narrowing
from actions.projects.overdue_updates import OverdueUpdates
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply
from actions.strangers import left_over, refusal
from actions.wording import counted, listed, rating
from knowledge.models import Organisation, Participant, Project
from knowledge.store import Store, Wanted

NOT_IN = (
    r"not (?:joined|in|part|taking part|involved)|n't (?:joined|in|part|taking part|involved)|"
    r"(?:isn't|aren't|isnt|arent|isna|arena)|hasn't joined|haven't joined|other than|without"
)
IN = r"(?:in|on|of|joined|join|for)(?:\s+(?:the|project))*"
ROLE_VERBS = {"lead": "leads", "partner": "is a partner in", "observer": "observes"}


class CouncilProjects(Question):
    """List a council's projects, or those that several councils are in together."""

    intent = "council_projects"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer, or let the overdue updates of the councils' projects be told of."""
        if not (ask.says("overdue") and ask.of_kind("organisation")):
            return super().replies(ask, store)
        question = OverdueUpdates(self.turn)
        replies = list(question.replies(ask, store))
        self._remembered |= question._remembered
        return replies

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the projects that all the councils named take part in."""
        councils = councils_meant(self, ask, store)
        if ask.says(NOT_IN):
            return _without(councils, ask, store)
        return _with(councils, ask, store)


def _left_over(ask: Ask) -> str:
    """Return what is said after the council that narrows nothing; a project of no such name."""
    if not ask.of_kind("organisation"):
        return ""
    left = left_over(ask, after=True)
    place = rf"\b{IN}\s+{re.escape(left)}"
    if left and is_yes_no(ask) and re.search(place, ask.text, re.IGNORECASE):
        raise refusal(ask, left, "project")
    return left


def _with(councils: Sequence[Organisation], ask: Ask, store: Store) -> Reply:
    narrow, more, remark = asked_for_more(ask, _narrow(councils, ask))
    projects = _but_the_one_talked_of(store.projects.wanted(narrow, as_at(ask, narrow)), ask)
    said = _first_sentence(councils, len(projects), narrow, ask)
    said = f"{said.removesuffix('.')} {more}." if more else said
    said += remark
    if narrow.organisation_role and not projects:
        others = store.projects.count(replace(narrow, organisation_role=""), ask.today)
        said += f" It has another role in {counted(others, 'project')}." * bool(others)
    reply = Reply(
        text=said,
        buttons=_buttons(councils),
        sources=sources(projects),
    )
    reply = without_narrowing(reply, _left_over(ask))
    roles = [f"{one.name}’s role" for one in councils] if len(councils) > 1 else ["Role"]
    columns = ("Project", *roles, "Phase", "Rating", "Lead")
    rows = Made(projects, lambda page: _rows(page, councils, ask, store))
    return paged(reply, ask, columns, rows)


def _without(councils: Sequence[Organisation], ask: Ask, store: Store) -> Reply:
    ids = tuple(one.id for one in councils)
    narrow = replace(_narrow(councils, ask), organisations=(), organisation_role="", absent=ids)
    projects = store.projects.wanted(narrow, ask.today)
    names = listed([one.name for one in councils], "or")
    fitting = f"{counted(len(projects), 'project')} {narrowed(ask, narrow)}".strip()
    verb = "is" if len(projects) == 1 else "are"
    reply = Reply(
        text=f"There {verb} {fitting} without {names}.",
        buttons=_buttons(councils),
        sources=sources(projects),
    )
    rows = Made(projects, lambda page: _rows(page, (), ask, store))
    return paged(reply, ask, ("Project", "Phase", "Rating", "Lead"), rows)


def _narrow(councils: Sequence[Organisation], ask: Ask) -> Wanted:
    found = wanted(ask, organisations=tuple(one.id for one in councils))
    return replace(found, organisation_role=organisation_role(ask) if len(councils) == 1 else "")


def _but_the_one_talked_of(projects: list[Project], ask: Ask) -> list[Project]:
    """Leave out the project that is talked of when it is asked what *else* there is."""
    if not ask.says("else|other|others|besides"):
        return projects
    return [one for one in projects if one.id != ask.slots.get("project")]


def _first_sentence(councils: Sequence[Organisation], number: int, narrow: Wanted, ask: Ask) -> str:
    names = listed(one.name for one in councils)
    more = " more" if ask.says("else|other|others|besides") and ask.slots.get("project") else ""
    noun = f"{more} project".strip() if number or narrow.with_closed else "open project"
    fitting = f"{counted(number, noun)} {narrowed(ask, narrow)}".strip()
    if len(councils) > 1:
        said = f"{names} share {fitting}."
    else:
        said = f"{names} {ROLE_VERBS.get(narrow.organisation_role, 'takes part in')} {fitting}."
    if not is_yes_no(ask) or is_how_many(ask):
        return said
    return f"Yes, {said}" if number else f"No, {said}"


def _rows(
    projects: Sequence[Project], councils: Sequence[Organisation], ask: Ask, store: Store
) -> list[tuple[str, ...]]:
    ids = [one.id for one in projects]
    latest = store.updates.latest_of(ids, ask.today)
    parts = _parts(store.parts.within(ids) if councils else ())
    return [
        (
            one.name,
            *(parts[one.id, council.id].role for council in councils),
            one.phase,
            rating(latest[one.id].rag if one.id in latest else None),
            one.lead.name,
        )
        for one in projects
    ]


def _parts(parts: Sequence[Participant]) -> Mapping[tuple[int, int], Participant]:
    return {(one.project_id, one.organisation_id): one for one in parts}


def _buttons(councils: Sequence[Organisation]) -> tuple[Button, ...]:
    first = councils[0].name
    return (
        Button(label=f"What has {first} signed up to?", says=f"What has {first} signed up to?"),
        Button(label=f"Who are the leads in {first}?", says=f"Who are the leads in {first}?"),
    )

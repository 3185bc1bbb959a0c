"""What a council or partner has signed up to, over all open projects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from actions.ask import Ask
from actions.paging import Made, paged
from actions.people.councils_meant import councils_meant
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply
from actions.wording import counted, day, listed, rating
from knowledge.models import Milestone, Organisation, Participant, Project
from knowledge.store import Store, Wanted

VERBS = {"lead": "leads {}", "partner": "is a partner in {}", "observer": "observes {}"}
KEPT = r"kept|keeping|delivering what|met|not yet met|keep"
COLUMNS = ("Project", "Role", "Responsibility", "Rating", "Next milestone")


class CouncilCommitments(Question):
    """List a council's roles, responsibilities and coming milestones."""

    intent = "council_commitments"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each council that is meant."""
        return [_about(one, ask, store) for one in councils_meant(self, ask, store)]


def _about(council: Organisation, ask: Ask, store: Store) -> Reply:
    projects = store.projects.wanted(_wanted(council, ask), ask.today)
    ids = [one.id for one in projects]
    parts = {one.project_id: one for one in store.parts.within(ids, council.id)}
    kept = _kept(store.progress.milestones(ids)) if ask.says(KEPT) else ""
    reply = Reply(
        text=f"{_signed_up(council, projects, parts)}{_money(ask)}{kept}",
        buttons=(
            Button(label="Its projects", says=f"Which projects is {council.name} in?"),
            Button(label="Late milestones", says=f"Which milestones are late for {council.name}?"),
        ),
        sources=sources(projects),
    )
    rows = Made(projects, lambda page: _rows(page, parts, ask, store))
    return paged(reply, ask, COLUMNS, rows)


def _rows(
    projects: Sequence[Project], parts: Mapping[int, Participant], ask: Ask, store: Store
) -> list[tuple[str, ...]]:
    ids = [one.id for one in projects]
    coming = _coming(store.progress.milestones(ids), ask.today)
    latest = store.updates.latest_of(ids, ask.today)
    return [
        (
            one.name,
            parts[one.id].role,
            parts[one.id].responsibility or "none given",
            rating(latest[one.id].rag if one.id in latest else None),
            _next(coming.get(one.id)),
        )
        for one in projects
    ]


def _wanted(council: Organisation, ask: Ask) -> Wanted:
    portfolios = tuple(one.id for one in ask.sure("portfolio"))
    projects = tuple(one.id for one in ask.sure("project"))
    return Wanted(organisations=(council.id,), portfolios=portfolios, projects=projects)


def _signed_up(
    council: Organisation, projects: Sequence[Project], parts: Mapping[int, Participant]
) -> str:
    if not projects:
        return f"{council.name} has signed up to no open project in the register."
    by_role = {role: [one for one in projects if parts[one.id].role == role] for role in VERBS}
    told = [VERBS[role].format(len(some)) for role, some in by_role.items() if some]
    number = counted(len(projects), "open project")
    if len(projects) == 1:
        (role,) = (role for role, some in by_role.items() if some)
        does = VERBS[role].format(projects[0].name)
        return f"{council.name} has signed up to 1 open project: it {does}."
    return f"{council.name} has signed up to {number}: it {listed(told)}."


def _money(ask: Ask) -> str:
    if not ask.says("money|staff|funding|budget|cash|people|resources?"):
        return ""
    return " The register holds responsibilities, not money or staff."


def _kept(milestones: Sequence[Milestone]) -> str:
    """Say what speaks for or against a promise kept: the register knows milestones only."""
    late = sum(one.slipped or one.status == "missed" for one in milestones)
    number = counted(late, "milestone of these projects has", "milestones of these projects have")
    return (
        " The register does not say whether a council kept its part; "
        f"{number} slipped or been missed."
    )


def _coming(milestones: Sequence[Milestone], today: date) -> dict[int, Milestone]:
    """Return the next milestone of each project; they come in the order of their days."""
    coming = [one for one in milestones if one.status == "planned" and one.expected >= today]
    return {one.project_id: one for one in reversed(coming)}


def _next(milestone: Milestone | None) -> str:
    return f"{milestone.name}, {day(milestone.expected)}" if milestone else "none planned"

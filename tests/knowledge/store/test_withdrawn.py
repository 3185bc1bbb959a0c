from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from knowledge.models import Benefit, Milestone, Person, Project, Risk
from knowledge.store import THE_OFFICE, VISITOR, OpenStore, Store, Viewer, Wanted, viewer
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

LONG_AGO = date(2026, 1, 1)
LATER = TODAY + timedelta(days=400)


def everything(store: Store) -> dict[str, Any]:
    """Ask the store all that it can be asked about what was reported and planned."""
    ids = [one.id for one in store.projects.all()]
    telecare = next(one for one in store.projects.all() if one.code == "TEL")
    updates, progress, projects = store.updates, store.progress, store.projects
    asked: dict[str, Callable[[], Any]] = {
        "latest": lambda: updates.latest(telecare.id, LATER),
        "latest_of": lambda: updates.latest_of(ids, LATER),
        "of": lambda: updates.of(telecare.id, LATER),
        "of_each": lambda: updates.of_each(ids, LATER),
        "posted_by": lambda: updates.posted_by(telecare.lead_id, LATER),
        "trails": lambda: updates.trails(ids, LATER),
        "saying": lambda: updates.saying([["ab"], ["Ang"]], LATER),
        "moves": lambda: updates.moves(LONG_AGO, LATER),
        "between": lambda: updates.between(LONG_AGO, LATER),
        "milestones": lambda: progress.milestones(ids),
        "unreached": lambda: progress.unreached(ids),
        "late": lambda: progress.late(ids, LATER),
        "around": lambda: progress.around(ids, LONG_AGO, LATER, TODAY),
        "reached": lambda: progress.reached([["ab"], ["ev"]], LATER),
        "risks": lambda: progress.risks(ids, with_closed=True),
        "benefits": lambda: progress.benefits(ids),
        "red": lambda: projects.wanted(Wanted(ratings=("red",)), LATER),
        "count": lambda: projects.count(Wanted(ratings=("red",)), LATER),
        "per_rating": lambda: projects.per_rating(Wanted(), LATER),
    }
    return {name: _ids(ask()) for name, ask in asked.items()}


def _ids(found: Any) -> Any:
    if isinstance(found, dict):
        return {key: _ids(value) for key, value in found.items()}
    if isinstance(found, list):
        return [_ids(one) for one in found]
    return (type(found).__name__, found.id) if hasattr(found, "id") else found


def _eyes(email: str, open_store: OpenStore) -> Viewer:
    with open_store(THE_OFFICE) as store:
        return viewer(store.people.reached_at(email))


def _log(open_store: OpenStore) -> tuple[list[Any], Hand]:
    with open_store(THE_OFFICE) as store:
        telecare = store.projects.with_code("TEL")
        assert telecare
        by = Hand(telecare.lead, "web", "web:c", NOW)
        return [
            store.logbook.keep(telecare, TODAY, "red", "ab", "", "No money", by),
            *(store.logbook.add(row, by) for row in _planned(telecare, telecare.lead)),
        ], by


def _planned(telecare: Project, lead: Person) -> list[Any]:
    return [
        Milestone(project=telecare, name="ab", due=TODAY, status="done", done_on=TODAY),
        Milestone(project=telecare, name="cd", due=LONG_AGO),
        Risk(project=telecare, title="ab", level="critical", owner=lead),
        Benefit(project=telecare, name="ab"),
    ]


@pytest.mark.parametrize(
    "who",
    [
        pytest.param(None, id="the office"),
        pytest.param("", id="a visitor"),
        pytest.param("eilidh@angus.example", id="the lead"),
        pytest.param("isla@stirling.example", id="a manager"),
    ],
)
def test_what_is_withdrawn_is_in_no_query_for_anybody(
    open_store: OpenStore, who: str | None
) -> None:
    eyes = THE_OFFICE if who is None else _eyes(who, open_store) if who else VISITOR
    with open_store(eyes) as store:
        never_was = everything(store)
    rows, by = _log(open_store)
    with open_store(eyes) as store:
        there = everything(store)
    with open_store(THE_OFFICE) as store:
        for row in rows:
            found = store.logbook.row(type(row).__name__.lower(), row.id)
            assert found
            store.logbook.withdraw(found, by)
    with open_store(eyes) as store:
        withdrawn = everything(store)

    assert withdrawn == never_was
    same = [name for name, found in there.items() if found == never_was[name]]
    assert same == []

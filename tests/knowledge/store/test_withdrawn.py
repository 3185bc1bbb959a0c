import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import aliased

from knowledge.models import Benefit, Milestone, Person, Project, Risk, Withdrawable
from knowledge.register import export_register
from knowledge.store import THE_OFFICE, VISITOR, OpenStore, Store, Viewer, Wanted, viewer
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

LONG_AGO = date(2026, 1, 1)
LATER = TODAY + timedelta(days=400)
RED = Wanted(ratings=("red",))
# queries that read nothing that can be withdrawn
BESIDE = {
    "all",
    "existing",
    "of_person",
    "reported_on",
    "terms",
    "with_code",
    "with_id",
    "with_ids",
}


def everything(store: Store) -> dict[str, Any]:
    """Ask the store all that it can be asked about what was reported and planned."""
    ids = [one.id for one in store.projects.all()]
    telecare = next(one for one in store.projects.all() if one.code == "TEL")
    updates, progress, projects = store.updates, store.progress, store.projects
    asked: dict[str, Callable[[], Any]] = {
        "latest": lambda: updates.latest(telecare.id, LATER),
        "latest_of": lambda: updates.latest_of(ids, LATER),
        "of": lambda: updates.of(telecare.id, LATER),
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
        "wanted": lambda: projects.wanted(RED, LATER),
        "count": lambda: projects.count(RED, LATER),
        "per_rating": lambda: projects.per_rating(Wanted(), LATER),
        "per_portfolio": lambda: projects.per_portfolio(RED, LATER),
        "per_phase": lambda: projects.per_phase(RED, LATER),
        "words": lambda: projects.words(RED, LATER),
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


def test_no_query_is_left_out(store: Store) -> None:
    there = {
        name
        for repository in (store.updates, store.progress, store.projects)
        for name in dir(repository)
        if not name.startswith("_")
    }

    assert everything(store).keys() | BESIDE == there


@pytest.mark.parametrize("model", Withdrawable.__subclasses__())
def test_no_way_to_ask_finds_what_is_withdrawn(open_store: OpenStore, model: Any) -> None:
    """However the next query is written, the session leaves out what was taken back."""
    rows, by = _log(open_store)
    row = next(one for one in rows if isinstance(one, model))
    also = aliased(model)
    queries = [
        select(model.id).where(model.id == row.id),
        select(also.id).where(also.id == row.id),
        select(func.count()).select_from(model).where(model.id == row.id).having(func.count() > 0),
        select(Project.id).where(
            Project.id.in_(select(model.project_id).where(model.id == row.id))
        ),
        select(Project.id).where(select(model.id).where(model.id == row.id).exists()),
        select(Project.id).join(model, model.project_id == Project.id).where(model.id == row.id),
        select(select(model.id).where(model.id == row.id).subquery()),
        select(model.id).where(model.id == row.id).union(select(model.id).where(model.id == -1)),
    ]
    assert _finding(open_store, queries) == list(range(len(queries)))

    with open_store(THE_OFFICE) as store:
        held = store.logbook.row(model.__name__.lower(), row.id)
        assert held
        store.logbook.withdraw(held, by)

    assert _finding(open_store, queries) == []
    with open_store(THE_OFFICE) as store:
        assert store._session.get(model, row.id) is None


def _finding(open_store: OpenStore, queries: list[Any]) -> list[int]:
    with open_store(THE_OFFICE) as store:
        return [at for at, query in enumerate(queries) if store._session.execute(query).all()]


def test_what_is_withdrawn_is_in_no_export(
    open_store: OpenStore, engine: Engine, tmp_path: Path
) -> None:
    written = [_exported(engine, tmp_path / "never was")]
    rows, by = _log(open_store)
    written.append(_exported(engine, tmp_path / "there"))
    with open_store(THE_OFFICE) as store:
        for row in rows:
            found = store.logbook.row(type(row).__name__.lower(), row.id)
            assert found
            store.logbook.withdraw(found, by)
    written.append(_exported(engine, tmp_path / "withdrawn"))

    never_was, there, withdrawn = written
    assert withdrawn == never_was
    changed = {name for name in there if there[name] != never_was[name]}
    assert changed == {"updates.csv", "milestones.csv", "risks.csv", "benefits.csv"}
    assert _book(engine, tmp_path / "a.xlsx") == _rows_of(never_was)


def _exported(engine: Engine, folder: Path) -> dict[str, bytes]:
    export_register(engine, folder)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _book(engine: Engine, file: Path) -> dict[str, int]:
    return {f"{sheet}.csv": rows for sheet, rows in export_register(engine, file).items()}


def _rows_of(folder: dict[str, bytes]) -> dict[str, int]:
    return {
        name: len(list(csv.reader(io.StringIO(held.decode())))) - 1 for name, held in folder.items()
    }

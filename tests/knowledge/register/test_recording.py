"""What an import makes or changes has its versions, as what is said in chat has."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from knowledge.models import Milestone, Update, Version
from knowledge.register import Outcome, export_register, import_register
from knowledge.store import THE_OFFICE, OpenStore, opener
from knowledge.store.logbook import Hand
from tests.knowledge.register.conftest import BASE, Rows, counts

ADA = "ada@fife.example"
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
DAY = date(2026, 11, 11)
Take = Callable[..., Outcome]


def updates(rag: str = "green", done: str = "Moved.") -> Rows:
    return [["project", "date", "rag", "done", "author_email"], ["TEL", DAY, rag, done, ADA]]


def versions(engine: Engine, kind: str = "update") -> list[Version]:
    with Session(engine) as session:
        query = select(Version).where(Version.kind == kind).order_by(Version.row_id, Version.number)
        return list(session.scalars(query))


def told(engine: Engine, kind: str = "update") -> list[tuple[int, str, str]]:
    return [(one.number, one.what, one.by_name) for one in versions(engine, kind)]


def ada(open_store: OpenStore, then: Callable[..., Any]) -> None:
    """Let Ada do something with the update of her project."""
    with open_store(THE_OFFICE) as store:
        person = store.people.reached_at(ADA)
        assert person
        row = store.logbook.last_by(person)
        assert row
        then(store.logbook, row, Hand(person, "web", "web:c", NOW))


def test_each_new_row_has_a_first_version(engine: Engine, take: Take) -> None:
    take(
        BASE,
        updates=updates(),
        milestones=[["project", "name", "due"], ["TEL", "Live", DAY], ["ARC", "Live", DAY]],
        risks=[["project", "title", "level", "owner_email"], ["TEL", "Snow", "high", ADA]],
        benefits=[["project", "name", "claimed_gbp"], ["TEL", "Fewer falls", "42000.50"]],
    )

    assert told(engine) == [(1, "made", "import")]
    assert told(engine, "milestone") == [(1, "made", "import")] * 2
    (first,) = versions(engine)
    assert first.channel == "import"
    assert timedelta() <= datetime.now(UTC) - first.at < timedelta(minutes=10)
    assert first.values == {
        "date": "2026-11-11", "rag": "green", "done": "Moved.", "next": "", "blockers": "",
        "sprint": None, "author_id": first.values["author_id"],
    }  # fmt: skip
    (risk,), (benefit,) = versions(engine, "risk"), versions(engine, "benefit")
    assert risk.values["owner_id"] == first.values["author_id"]
    assert benefit.values["claimed_gbp"] == "42000.50"


def test_each_version_is_its_own_row_s(engine: Engine, take: Take) -> None:
    rows = [["project", "name", "due"]]
    rows += [[code, f"Point {at}", DAY] for at in range(9, 0, -1) for code in ("TEL", "ARC")]
    take(BASE, milestones=rows)

    with Session(engine) as session:
        held = {one.id: (one.name, one.project_id) for one in session.scalars(select(Milestone))}
    said = {
        one.row_id: (one.values["name"], one.project_id) for one in versions(engine, "milestone")
    }
    assert said == held
    assert len(said) == 18


def test_what_an_import_leaves_alone_has_no_new_version(engine: Engine, take: Take) -> None:
    take(BASE, updates=updates())
    take(BASE, updates=updates())

    assert told(engine) == [(1, "made", "import")]


def test_what_an_import_changes_has_a_new_version(engine: Engine, take: Take) -> None:
    take(BASE, updates=updates())
    take(BASE, updates=updates("red"))

    assert told(engine) == [(1, "made", "import"), (2, "changed", "import")]
    assert [one.values["rag"] for one in versions(engine)] == ["green", "red"]


def test_an_import_after_a_correction_goes_on_counting(engine: Engine, take: Take) -> None:
    take(BASE, updates=updates())
    ada(opener(engine), lambda logbook, row, by: logbook.correct(row, by, next="Fife."))
    take(BASE, updates=updates("red"))

    assert told(engine) == [
        (1, "made", "import"),
        (2, "changed", "Ada Lovelace"),
        (3, "changed", "import"),
    ]
    assert versions(engine)[-1].values["next"] == "Fife."


def test_an_import_of_what_was_never_written_down_writes_both(engine: Engine, take: Take) -> None:
    take(BASE, updates=updates())
    with Session(engine) as session, session.begin():
        session.execute(update(Version).values(kind="forgotten"))
    take(BASE, updates=updates("red"))

    assert [one.values["rag"] for one in versions(engine)] == ["green", "red"]
    assert [one.number for one in versions(engine)] == [1, 2]


def test_a_dry_run_writes_nothing_down(engine: Engine, take: Take) -> None:
    take(BASE, updates=updates(), dry_run=True)

    assert told(engine) == []


def test_words_that_were_withdrawn_do_not_come_back_with_the_same_file(
    engine: Engine, take: Take, kept: Callable[[str], list[dict[str, str]]]
) -> None:
    take(BASE, updates=updates())
    ada(opener(engine), lambda logbook, row, by: logbook.withdraw(row, by))

    assert kept("updates") == []
    assert counts(take(BASE, updates=updates()), "updates") == (0, 0, 1)
    assert kept("updates") == []


def test_new_words_bring_back_what_was_withdrawn(
    engine: Engine, take: Take, kept: Callable[[str], list[dict[str, str]]]
) -> None:
    take(BASE, updates=updates())
    ada(opener(engine), lambda logbook, row, by: logbook.withdraw(row, by))
    take(BASE, updates=updates("amber"))

    assert [one["rag"] for one in kept("updates")] == ["amber"]
    assert told(engine)[-1] == (3, "restored", "import")


@pytest.mark.parametrize("name", ["register.xlsx", "register"])
def test_an_export_that_is_imported_again_changes_nothing(
    engine: Engine, take: Take, fresh: Callable[[], Engine], tmp_path: Path, name: str
) -> None:
    take(BASE, updates=[*updates(), ["ARC", DAY, "red", "Stuck.", "bob@angus.example"]])
    ada(opener(engine), lambda logbook, row, by: logbook.withdraw(row, by))
    export_register(engine, tmp_path / name)
    before = told(engine)
    again = import_register(engine, tmp_path / name)
    other = fresh()
    import_register(other, tmp_path / name)

    assert sum(again.created.values()) + sum(again.updated.values()) == 0
    assert told(engine) == before
    with Session(other) as session:
        assert [one.done for one in session.scalars(select(Update))] == ["Stuck."]

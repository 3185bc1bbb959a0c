import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Engine, String, event, select, text
from sqlalchemy.orm import Session

from knowledge.models import Base, Conversation, Document, Event, Question, Update, Version
from knowledge.person import StillLeadsError, UnknownPersonError, erase_person, export_person
from knowledge.register import export_register, import_register
from knowledge.store import THE_OFFICE, opener
from tests.knowledge.person.conftest import HERS, NAME, RAB, SHARED, ZOE

Cell = tuple[str, str, str]


def cells(engine: Engine) -> Iterator[Cell]:
    """Give every text and every JSON of every table."""
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            columns = [one for one in table.c if isinstance(one.type, String | JSON)]
            for row in connection.execute(select(*columns)) if columns else ():
                for column, held in zip(columns, row, strict=True):
                    shown = held if isinstance(held, str) else json.dumps(held, ensure_ascii=False)
                    yield table.name, column.name, shown


def naming(engine: Engine) -> set[tuple[str, str]]:
    """Return the columns in which she is named in any way."""
    signs = (ZOE, NAME.casefold(), "zoë", "hara", "u123", "t123")
    return {
        (table, column)
        for table, column, held in cells(engine)
        if any(sign in held.casefold() for sign in signs)
    }


def test_nothing_with_the_name_or_the_e_mail_remains_but_the_record_s_own_words(
    traces: Engine,
) -> None:
    before = naming(traces)
    erased = erase_person(traces, ZOE)

    assert {("people", "slack_id"), ("messages", "answer"), ("questions", "key")} <= before
    words = {("updates", "done"), ("versions", "values"), ("documents", "markdown")}
    assert naming(traces) == words
    assert {(one.table, one.column) for one in erased.still_named} == words


def test_what_was_erased_is_counted(traces: Engine) -> None:
    counts = {what: count for what, count in erase_person(traces, ZOE).counts.items() if count}

    assert counts == {
        "accounts": 1,
        "chats with Cairn": 1,
        "messages": 4,
        "conversations": 1,
        "askings of questions": 1,
        "questions that wait": 1,
        "opinions of answers": 1,
        "messages sent unasked": 1,
        "suggestions": 1,
        "spells of leave": 1,
        "wishes for quiet": 1,
        "settings of reminders": 1,
        "roles in projects": 1,
        "documents owned": 1,
        "changes made anonymous": 2,
        "mentions by others": counts["mentions by others"],
    }


def test_the_record_stays_with_its_author_made_anonymous(traces: Engine) -> None:
    erase_person(traces, ZOE)

    with Session(traces) as session:
        update = session.scalars(select(Update).where(Update.done.startswith("Perth is"))).one()
        assert update.author
        assert update.author.name == "a former colleague"
        assert update.author.email.endswith("@erased.invalid")
        assert update.event_row is None
        query = select(Version.by_name, Version.on_behalf_of, Version.conversation_id)
        assert session.execute(query.order_by(Version.id)).all() == [
            ("a former colleague", "", ""),
            ("a former colleague", "", ""),
            ("Rab Sinclair", "a former colleague", "web:rab"),
        ]
        answered = session.scalars(select(Question).where(Question.status == "answered")).one()
        assert answered.answer == "Yes, says a former colleague."
        assert answered.answered_by
        assert answered.answered_by.name == "a former colleague"


def test_what_others_said_stays_without_the_name(traces: Engine) -> None:
    erase_person(traces, ZOE)

    with Session(traces) as session:
        assert session.get(Conversation, HERS) is None
        shared = session.get(Conversation, SHARED)
        assert shared
        assert shared.state == {
            "slots": {
                "person": "a former colleague",
                "telling": {RAB: [{"text": f"Draft of {RAB}"}]},
                "focus": "project",
            },
            "last": {"intent": "status", "text": "How is telecare?"},
            "more": None,
            "pending": None,
        }
        assert set(session.scalars(select(Event.text))) == {
            "Ask a former colleague (a former colleague) about it",
            "who is the deputy?",
        }
        document = session.scalars(select(Document)).one()
        assert (document.owner, document.markdown) == ("", f"Write to {NAME}.")
        question = session.scalars(select(Question).where(Question.status == "open")).one()
        assert question.text == "When is a former colleague back?"
        assert "hara" not in question.key
        assert question.vector is None


def test_who_is_erased_can_no_longer_be_named(traces: Engine) -> None:
    with opener(traces)(THE_OFFICE) as store:
        version = store.people.register_version()
    erase_person(traces, ZOE)

    with opener(traces)(THE_OFFICE) as store:
        assert store.people.register_version() > version
        names = {entry.name for entry in store.nameable()} | {
            one.name for one in store.people.all()
        }
        assert NAME not in names
        assert "a former colleague" not in names
        assert "Rab Sinclair" in names
        telecare = store.projects.with_code("TEL")
        assert telecare
        assert telecare.deputy is None


def test_who_leads_an_open_project_is_not_erased(traces: Engine) -> None:
    before = list(cells(traces))

    with pytest.raises(StillLeadsError) as refused:
        erase_person(traces, RAB)

    assert (refused.value.name, refused.value.codes) == ("Rab Sinclair", ["ARC", "PLAN"])
    assert list(cells(traces)) == before


def test_who_led_a_closed_project_is_erased(traces: Engine) -> None:
    with traces.begin() as connection:
        connection.execute(
            text("UPDATE projects SET phase = 'closed' WHERE code IN ('ARC', 'PLAN')")
        )
    erase_person(traces, RAB)

    with opener(traces)(THE_OFFICE) as store:
        project = store.projects.with_code("ARC")
        assert project
        assert project.lead.name == "a former colleague"


def test_two_who_are_erased_stay_two_people(traces: Engine) -> None:
    erase_person(traces, ZOE)
    erase_person(traces, "senga@falkirk.example")

    with traces.connect() as connection:
        found = connection.scalars(text("SELECT email FROM people WHERE name LIKE 'a former%'"))
        assert len(set(found)) == 2


def test_who_was_erased_is_unknown_from_then_on(traces: Engine) -> None:
    erase_person(traces, ZOE)

    for ask in (erase_person, export_person):
        with pytest.raises(UnknownPersonError):
            ask(traces, ZOE)


def test_a_fault_on_the_way_erases_nothing(traces: Engine) -> None:
    before = list(cells(traces))

    def fail(*details: Any) -> None:
        if str(details[2]).startswith("UPDATE knowledge_version"):
            raise RuntimeError("The lights went out.")

    event.listen(traces, "before_cursor_execute", fail)
    with pytest.raises(RuntimeError, match="lights"):
        erase_person(traces, ZOE)

    assert list(cells(traces)) == before


def test_nothing_of_it_is_left_in_sqlite_s_file(traces: Engine) -> None:
    """Deleted rows stay in the file of an SQLite that was not built to overwrite them."""
    if traces.dialect.name != "sqlite":
        return
    event.listen(traces, "connect", lambda held, _: held.execute("PRAGMA secure_delete = OFF"))
    traces.dispose()
    file = Path(str(traces.url.database))
    assert b"hello all" in file.read_bytes()

    erase_person(traces, ZOE)
    traces.dispose()

    held = file.read_bytes()
    assert [one for one in (b"hello all", ZOE.encode(), b"U123", b"Dentist") if one in held] == []


def test_a_register_with_somebody_erased_goes_out_and_in_again(
    traces: Engine, tmp_path: Path
) -> None:
    erase_person(traces, ZOE)
    export_register(traces, tmp_path / "register.xlsx")
    again = import_register(traces, tmp_path / "register.xlsx")

    assert again.rejected == []
    assert sum(again.created.values()) + sum(again.updated.values()) == 0

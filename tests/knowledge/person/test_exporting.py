import json

import pytest
from sqlalchemy import Engine

from knowledge.person import UnknownPersonError, export_person
from tests.knowledge.person.conftest import HERS, NAME, RAB, ZOE


def test_all_that_is_held_is_given_out(traces: Engine) -> None:
    held = export_person(traces, f" {ZOE.upper()} ")

    assert held["person"]["name"] == NAME
    assert held["person"]["slack_id"] == "U123"
    assert [one["user"] for one in held["accounts"]] == ["U123"]
    assert [one["room"] for one in held["chats"]] == ["D1"]
    assert held["leave"][0]["note"] == "Dentist"
    assert (len(held["quiet"]), held["reminder_settings"][0]["hour"]) == (1, 9)
    assert held["roles"] == [{"role": "deputy", "project": "TEL"}]
    (update,) = held["updates"]
    assert (update["project"], update["done"]) == ("TEL", f"Perth is live, {NAME} says.")
    assert [one["values"]["done"] for one in update["versions"]] == [
        "Perth is live.",
        f"Perth is live, {NAME} says.",
    ]
    assert [(one["by_name"], one["on_behalf_of"]) for one in held["changes"]] == [
        (NAME, ""),
        (NAME, ""),
        ("Rab Sinclair", NAME),
    ]
    assert [one["text"] for one in held["messages"]] == [
        "How is telecare?",
        "thanks",
        "hello all",
    ]
    assert {one["answer"]["text"] for one in held["messages"]} == {f"{NAME} is the deputy."}
    assert [one["id"] for one in held["conversations"]] == [HERS]
    assert [(one["text"], one["status"]) for one in held["questions"]] == [
        ("What is a SSID?", "open")
    ]
    assert [one["answer"] for one in held["answers"]] == [f"Yes, says {NAME}."]
    assert [one["text"] for one in held["feedback"]] == ["ta"]
    assert {one["by_email"] for one in held["suggestions"]} == {ZOE, RAB}
    assert [one["email"] for one in held["deliveries"]] == [ZOE]
    assert [one["path"] for one in held["documents"]] == ["guides/a.md"]
    named = {(one["table"], one["column"]) for one in held["named_in"]}
    assert {("events", "text"), ("updates", "done"), ("documents", "markdown")} <= named
    assert json.loads(json.dumps(held)) == held


def test_nobody_else_s_messages_are_given_out(traces: Engine) -> None:
    held = export_person(traces, ZOE)

    assert {one["email"].strip().lower() for one in held["messages"]} == {ZOE}
    assert {one["email"] for one in held["questions"]} == {ZOE}


def test_a_stranger_who_wrote_is_known_by_the_e_mail(traces: Engine) -> None:
    from sqlalchemy import text  # noqa: PLC0415

    with traces.begin() as connection:
        connection.execute(text("UPDATE events SET email = 'eve@x.example' WHERE event_id = '5'"))
    held = export_person(traces, "eve@x.example")

    assert held["person"] is None
    assert [one["text"] for one in held["messages"]] == ["who is the deputy?"]
    assert held["updates"] == held["changes"] == held["leave"] == held["roles"] == []


@pytest.mark.parametrize("email", ["nobody@x.example", "", "%"])
def test_who_is_in_no_table_is_unknown(traces: Engine, email: str) -> None:
    with pytest.raises(UnknownPersonError):
        export_person(traces, email)

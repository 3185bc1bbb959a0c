import pytest

from tests.conftest import Asking


def test_a_visitor_is_told_that_cairn_does_not_know_them(asking: Asking) -> None:
    reply = asking("my_projects", "what are my projects?")
    assert "I don’t know who you are" in reply.text
    assert not reply.answered


def test_own_projects_are_listed_with_role_rating_and_update(asking: Asking) -> None:
    reply = asking("my_projects", "my projects", by="rab@fife.example")
    assert (
        reply.text == "You have a part in 3 open projects: you lead 2 and you are deputy lead of 1."
    )
    assert reply.table is not None
    assert reply.table.rows == (
        ("Digital Planning", "lead", "discovery", "no update yet", "owed for 10 sprints"),
        ("Digital Telecare", "deputy lead", "beta", "Green ✔", "due by 1 December 2026"),
        ("Shared Alarm Receiving Centre", "lead", "alpha", "Amber ▲", "due by 1 December 2026"),
    )


@pytest.mark.parametrize(
    ("by", "text", "answer"),
    [
        (
            "eilidh@angus",
            "what do I owe?",
            "You owe no update. Due next: Digital Telecare by 1 December 2026.",
        ),
        ("eilidh@angus", "do I owe any updates?", "No, you owe no update."),
        (
            "eilidh@angus",
            "what's due from me by Friday?",
            "You owe no update. Nothing falls due by Friday 20 November 2026.",
        ),
        (
            "morag@glasgow",
            "what do I owe?",
            "You owe updates on 1 project: School WiFi Refresh (6 sprints).",
        ),
        (
            "rab@fife",
            "am I deputy for anything?",
            "Yes, you are deputy lead of 1 open project: Digital Telecare.",
        ),
        (
            "eilidh@angus",
            "am I deputy for anything?",
            "No, you are deputy lead of no open projects.",
        ),
        (
            "morag@glasgow",
            "are any of my projects red?",
            "Yes, 1 of your projects is rated red: Project Heather.",
        ),
        ("eilidh@angus", "are any of my projects red?", "No, none of your projects are rated red."),
        (
            "eilidh@angus",
            "how are my projects doing?",
            "You have a part in 2 open projects: 1 Green ✔ and 1 no update yet.",
        ),
        (
            "dougal@highland",
            "my projects",
            "You have a part in 1 open project: you are a contact on 1.",
        ),
        ("senga@falkirk", "my projects", "The register names you on no open project."),
    ],
)
def test_the_very_question_is_answered(asking: Asking, by: str, text: str, answer: str) -> None:
    reply = asking("my_projects", text, by=f"{by}.example")
    assert reply.text.startswith(answer)
    assert reply.answered


def test_a_paused_project_owes_nothing(asking: Asking) -> None:
    table = asking("my_projects", "my projects", by="eilidh@angus.example").table
    assert table is not None
    assert table.rows[1] == ("STAMP", "lead", "paused", "no update yet", "none owed (paused)")

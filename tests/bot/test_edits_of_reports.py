"""Edited and deleted reports, with what they said before at hand: through the inbox, on a file."""

import asyncio

import pytest

from bot.talk import Said
from knowledge.store import THE_OFFICE, opener
from tests.world import NOW, TODAY

EILIDH = "eilidh@angus.example"


@pytest.fixture
def say(talking):
    """Say something as Eilidh: ``say("m1", "hello", "greet")``, or edit with *edits*."""

    def say(event, text="", intent="log_update", *, by=EILIDH, conversation="c", **more):
        talking.nlu.next = [intent]
        said = Said("test", event, conversation, by, text, NOW, **more)
        return asyncio.run(talking.conversations.say(said))["text"]

    return say


def said_of(talking, code):
    """What is said of a project today: its rating, what was done and what is in the way."""
    with opener(talking.engine)(THE_OFFICE) as store:
        project = store.projects.with_code(code)
        found = store.updates.of(project.id, TODAY)
        return [(one.rag, one.done, one.blockers) for one in found if one.date == TODAY]


def test_an_edit_leaves_what_an_answer_or_a_correction_added(talking, say):
    say("m1", "telecare: amber")
    say("m2", "the supplier went bust")
    say("m3", "blockers: the van", "correct_update")
    before = said_of(talking, "TEL")

    said = say("e1", "Telecare: amber!", edits="m1")

    assert "nothing changes" in said
    assert said_of(talking, "TEL") == before == [("amber", "the supplier went bust", "The van")]


def test_an_edit_follows_an_update_that_was_moved(talking, say):
    say("m1", "telecare: green, 40 homes in Perth")
    say("m2", "that was meant for STAMP", "correct_update")

    say("e1", "telecare: green, 41 homes in Perth", edits="m1")

    assert said_of(talking, "TEL") == []
    assert said_of(talking, "STAMP") == [("green", "41 homes in Perth", "")]


def test_an_edit_that_names_another_project_moves_its_update(talking, say):
    say("m1", "telecare: green, 40 homes in Perth")

    say("e1", "STAMP: green, 40 homes in Perth", edits="m1")

    assert said_of(talking, "TEL") == []
    assert said_of(talking, "STAMP") == [("green", "40 homes in Perth", "")]


def test_a_second_edit_is_measured_by_the_first(talking, say):
    say("m1", "telecare: green, 40 homes in Perth")
    say("e1", "telecare: green, 41 homes in Perth", edits="m1")
    say("m2", "blockers: the van", "correct_update")

    say("e2", "telecare: green, 42 homes in Perth", edits="m1")

    assert said_of(talking, "TEL") == [("green", "42 homes in Perth", "The van")]


def test_a_deleted_milestone_is_never_answered_with_nothing(talking, say):
    say("m1", "milestone 'Angus live' done yesterday", "milestones")

    assert "Shall I undo it?" in say("d1", edits="m1", deleted=True)

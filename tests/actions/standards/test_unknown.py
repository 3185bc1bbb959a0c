"""What nobody has written down: said, passed on, and answered the next time."""

import pytest
from sqlalchemy import select

from knowledge.models import Question
from knowledge.store import THE_OFFICE, Store
from tests.world import NOW

RAB = "rab@fife.example"
FONT = "which glue holds wallpaper best"


@pytest.fixture
def queue(sessions):
    def queue():
        with sessions.begin() as session:
            return [one.text for one in session.scalars(select(Question))]

    return queue


def test_the_question_is_put_in_the_queue_in_its_own_words(reading, queue):
    reading("guidance", FONT, by=RAB)

    assert queue() == [FONT]


def test_what_was_answered_from_a_document_is_not_in_the_queue(reading, queue):
    reading("guidance", "how long does an online form keep what was typed")

    assert queue() == []


def test_a_follow_up_is_put_in_the_queue_with_what_it_is_about(reading, queue):
    reading("guidance", "how long does an online form keep what was typed")
    reading.then("guidance", "who paints it?")

    assert queue() == ["who paints it? (about “Online forms standard”)"]


def test_what_somebody_has_answered_is_the_answer_the_next_time(reading, sessions):
    reading("guidance", FONT, by=RAB)
    with sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        question = store.questions.with_id(1)
        store.questions.answer(question, "Any that can be read.", store.people.reached_at(RAB), NOW)

    reply = reading("guidance", f"{FONT}?")

    assert reply.text == "Rab Sinclair answered this on 18 November 2026: Any that can be read."
    assert reply.sources[0].owner == "Rab Sinclair"


def test_the_nearest_is_shown_as_the_nearest_and_not_as_the_answer(reading):
    reply = reading("guidance", "how many people should test the alarm of a lone worker abroad")

    assert not reply.answered or "Lone working alarms" in reply.text
    if reply.quotes and not reply.answered:
        assert reply.text.startswith("I don’t know that for certain.")

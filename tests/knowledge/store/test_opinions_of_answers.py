"""Opinions of answers: each person's once, and gone with the answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import sessionmaker

from knowledge.models import HELPFUL, NOT_HELPFUL, Event, Feedback, Message, Question
from knowledge.person import erase_person
from knowledge.store import THE_OFFICE, opener
from knowledge.store.questions import Asker
from tests.world import NOW

ANN, BOB = (Asker(f"slack:T:{one}", f"{one}@x.example", NOW) for one in ("ann", "bob"))


@pytest.fixture
def answers(engine):
    """Two answers, by their rows."""
    with sessionmaker(engine).begin() as session:
        rows = []
        for by in (ANN, BOB):
            event = Event(
                channel="slack", event_id=by.email, conversation_id=by.conversation, email=by.email,
                text="who?", received=NOW, said_at=NOW,
            )  # fmt: skip
            session.add(event)
            session.flush()
            message = Message(
                event_row=event.id, conversation_id=by.conversation, answer={"text": "Rab"},
                made=NOW,
            )  # fmt: skip
            session.add(message)
            session.flush()
            rows.append(message.id)
        return rows


def counted(engine, kind=Feedback):
    with sessionmaker(engine)() as session:
        return session.scalar(select(func.count(kind.id)))


def test_a_later_opinion_takes_the_place_of_the_first(engine, answers):
    later = Asker(ANN.conversation, "Ann@x.example ", NOW + timedelta(days=1))
    with opener(engine)(THE_OFFICE) as store:
        store.feedback.judge(answers[0], HELPFUL, "", ANN)
        store.feedback.judge(answers[0], NOT_HELPFUL, "no", later)
        store.feedback.judge(answers[1], HELPFUL, "", BOB)
        found = store.feedback.of_answers(10)

    assert [(one.question, one.opinion.verdict, one.opinion.text) for one in found] == [
        ("who?", NOT_HELPFUL, "no"), ("who?", HELPFUL, ""),
    ]  # fmt: skip


def test_a_complaint_is_taken_back_by_who_made_it_and_stays_while_others_make_it(engine, answers):
    with opener(engine)(THE_OFFICE) as store:
        first = store.questions.doubt("My answer", "who?", "no", ANN)
        second = store.questions.doubt("My answer", "who?", "nope", BOB)
        store.questions.take_back(first.question_id, ANN)
        left = store.questions.people(first.question_id)

    assert (second.question_id, second.people, left) == (first.question_id, 2, 1)
    assert counted(engine, Question) == 1
    with opener(engine)(THE_OFFICE) as store:
        store.questions.take_back(first.question_id, BOB)
    assert counted(engine, Question) == 0


def test_an_erased_persons_opinions_go_and_are_counted(engine, answers):
    with opener(engine)(THE_OFFICE) as store:
        store.feedback.judge(answers[0], HELPFUL, "", ANN)
        store.feedback.judge(answers[1], HELPFUL, "", BOB)
    erased = erase_person(engine, "ann@x.example")

    assert erased.counts["opinions of answers"] == 1
    assert counted(engine) == 1

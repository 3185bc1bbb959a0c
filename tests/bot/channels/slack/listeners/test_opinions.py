"""Thumbs under answers in direct messages: kept, changed, and passed on to a person."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.reply import Reply, Source
from knowledge.models import HELPFUL, NOT_HELPFUL, Asking, Feedback, Question
from knowledge.store import DatabaseError
from tests.bot.channels.slack.at_home import judge
from tests.bot.channels.slack.conftest import CHANNEL, DIRECT, EILIDH, MORAG, RAB, STRANGER
from tests.bot.channels.slack.valid import check_message, check_modal
from tests.bot.talking import LEAD
from tests.fakes.slack import TEAM

HELLO, HEATHER = "hello", "who leads Project Heather?"


def opinions(place):
    with Session(place.talking.engine) as session:
        rows = session.scalars(select(Feedback).order_by(Feedback.id))
        return [(one.verdict, one.email, one.text) for one in rows]


def waiting(place):
    with Session(place.talking.engine) as session:
        return [(one.kind, one.text) for one in session.scalars(select(Question))]


def has_thumbs(message):
    return any(block["type"] == "context_actions" for block in message["blocks"])


def test_answers_in_direct_messages_can_be_judged_and_nothing_else(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {HELLO: "greet", "update for telecare": "start_update"}
        for text in (LEAD, HELLO, "update for telecare", "gibberish"):
            await place.write(text)
        shown = [has_thumbs(one) for one in place.slack.messages]
        await place.write(LEAD, channel=CHANNEL)
        ts = await place.write("hm")
        unasked = Reply(text="Morag answers: yes.", sources=(Source(title="Answer"),))
        await place.talk_says(unasked, f"{DIRECT}:{ts}")

        assert shown == [True, False, False, False]
        assert not has_thumbs(place.slack.messages[-1])
        for one in place.slack.messages:
            check_message(one["blocks"], one["text"])

    workspace(day)


def test_an_opinion_is_kept_once_and_can_be_changed(workspace):
    async def day(place):
        await place.write(LEAD)
        await judge(place, "positive")
        await judge(place, "positive")
        first = opinions(place)
        await judge(place, "negative")

        assert first == [(HELPFUL, "rab@fife.example", "")]
        assert opinions(place) == [(NOT_HELPFUL, "rab@fife.example", "")]
        told = place.slack.responses[0]
        assert (told["response_type"], told["replace_original"]) == ("ephemeral", False)
        assert told["text"] == "Thank you. I have noted that this answer helped."
        assert waiting(place) == []

    workspace(day)


def test_what_was_wrong_reaches_a_person_and_can_be_taken_back(workspace):
    async def day(place):
        await place.write(LEAD)
        await judge(place, "negative")
        check_modal(place.slack.views[-1])
        given = await place.send_form(words="She left in May, call 07700 900123")
        kept, passed_on = opinions(place), waiting(place)
        (alone,) = place.slack.alone
        await judge(place, "positive")

        assert given == {}
        ((verdict, _, words),) = kept
        assert verdict == NOT_HELPFUL
        assert "She left in May" in words
        assert "07700" not in words
        ((kind, text),) = passed_on
        assert (kind, "“who leads telecare?”" in text) == (NOT_HELPFUL, True)
        assert (alone["channel"], alone["user"]) == (DIRECT, RAB)
        assert "phone number" in alone["text"]
        assert "Isla Grant (isla@stirling.example) will see it" in alone["text"]
        assert opinions(place) == [(HELPFUL, "rab@fife.example", "")]
        assert waiting(place) == []

    workspace(day)


def test_the_same_complaint_of_two_people_is_one(workspace):
    async def day(place):
        for user, channel in ((RAB, DIRECT), (EILIDH, "D0EILIDH")):
            await place.write(LEAD, user, channel)
            await judge(place, "negative", user)
            await place.send_form(user, words="That is out of date.")

        with Session(place.talking.engine) as session:
            emails = session.scalars(select(Asking.email).order_by(Asking.email)).all()
        assert len(waiting(place)) == 1
        assert emails == ["eilidh@angus.example", "rab@fife.example"]

    workspace(day)


def test_what_is_answered_to_a_complaint_is_told_to_who_made_it(workspace):
    async def day(place):
        await place.write(LEAD)
        await judge(place, "negative")
        await place.send_form(words="She left in May.")
        place.slack.knows("U0ISLA", "isla@stirling.example")
        words = "answer question 1: Rab does now."
        place.talking.nlu.meanings |= {words: "answer_question"}
        await place.write(words, "U0ISLA", "D0ISLA")
        await place.later(5)

        told = place.slack.said_in(DIRECT)[-1]
        assert "of an answer of mine: “She left in May.”" in told
        assert "Isla Grant answers: “Rab does now.”" in told

    workspace(day)


def test_nobody_judges_for_another(workspace):
    async def day(place):
        await place.write(LEAD)
        await judge(place, "positive", STRANGER)

        assert opinions(place) == []
        assert "Only who asked" in place.slack.responses[0]["text"]

    workspace(day)


def test_a_visitor_judges_too(workspace):
    async def day(place):
        await place.write(LEAD, STRANGER, "D0WHO")
        await judge(place, "positive", STRANGER)
        await judge(place, "negative", STRANGER)

        assert opinions(place) == [(NOT_HELPFUL, "", "")]

    workspace(day)


def test_what_names_a_restricted_project_is_for_managers_alone(workspace):
    async def day(place):
        await place.write(HEATHER, MORAG, "D0MORAG")
        await judge(place, "negative", MORAG)
        await place.send_form(MORAG, words="No.")

        with Session(place.talking.engine) as session:
            assert session.scalars(select(Question.key)).one().startswith("private:")

    workspace(day)


@pytest.mark.parametrize("when", ["press", "send"])
def test_without_records_whoever_judges_is_told(workspace, monkeypatch, when):
    async def day(place):
        async def fails(*_):
            raise DatabaseError("away")

        await place.write(LEAD)
        if when == "press":
            monkeypatch.setattr("bot.judging.Judging.note", fails)
            await judge(place, "positive")
            assert "I have not noted that" in place.slack.responses[0]["text"]
            return
        await judge(place, "negative")
        monkeypatch.setattr("bot.judging.Judging.note", fails)
        given = await place.send_form(words="Wrong.")
        assert "I have not noted that" in given["errors"]["words"]

    workspace(day)


def test_an_answer_that_is_forgotten_is_not_judged(workspace):
    async def day(place):
        await place.write(LEAD)
        place.slack.messages[-1]["blocks"][-1]["elements"][0]["positive_button"]["value"] = (
            "helped:message:999"
        )
        await judge(place, "positive")

        assert opinions(place) == []
        assert place.slack.messages[-1]["blocks"][-1]["block_id"].startswith(f"{TEAM}:{RAB}/")

    workspace(day)

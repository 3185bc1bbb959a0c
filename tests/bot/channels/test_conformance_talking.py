"""What is said reaches the conversation once, and its answer whoever it is for and nobody else."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Message
from tests.bot.channels.conformance import Feature
from tests.bot.channels.finding import held
from tests.bot.talking import EILIDH, LEAD

HEATHER = "who leads Project Heather?"
DEPUTY = "who is the deputy of this project?"
UPDATE = "Digital Telecare: green, Angus migrated 400 users, next Perth"
MORE = UPDATE.replace("400", "500 & <more>")


@held(Feature.ASKING)
def test_a_message_is_answered_and_the_talk_goes_on(channel, run):
    async def day(place, talking):
        await place.write(LEAD)
        await place.write(DEPUTY)

        first, second = place.told()
        assert first.startswith(EILIDH)
        assert "deputy" in second

    run(channel, day)


@held(Feature.ASKING)
def test_who_may_see_it_is_told_and_who_may_not_is_not(channel, run):
    async def day(place, talking):
        await place.write(HEATHER, "morag")
        await place.write(HEATHER, "rab")

        assert "Morag Ross leads" in place.told("morag")[-1]
        assert "Morag Ross" not in str(place.told("rab"))

    run(channel, day)


@held(Feature.REPEATS)
def test_a_message_that_is_delivered_ten_times_has_one_answer(channel, run):
    async def day(place, talking):
        await place.write_often(LEAD, 10)

        assert len(place.told()) == 1
        assert talking.events() == [(LEAD, "answered")]

    run(channel, day)


@held(Feature.EDITS)
def test_an_edit_is_said_in_the_place_of_its_message(channel, run):
    async def day(place, talking):
        talking.nlu.meanings |= {UPDATE: "log_update", MORE: "log_update"}
        heard = _hearing(place)
        await place.edit(await place.write(UPDATE), MORE)

        first, edited = heard
        assert (edited.text, edited.edits, edited.deleted) == (MORE, first.event_id, False)
        assert _who_and_where(edited) == _who_and_where(first)
        assert edited.event_id != first.event_id
        assert len(place.told()) == 2

    run(channel, day)


@held(Feature.DELETIONS)
def test_a_deletion_is_said_in_the_place_of_its_message(channel, run):
    async def day(place, talking):
        talking.nlu.meanings |= {UPDATE: "log_update"}
        heard = _hearing(place)
        await place.delete(await place.write(UPDATE))

        first, gone = heard
        assert (gone.text, gone.edits, gone.deleted) == ("", first.event_id, True)
        assert _who_and_where(gone) == _who_and_where(first)
        assert "withdraw" in place.told()[-1].lower()

    run(channel, day)


@held(Feature.OTHERS)
def test_what_everybody_may_know_is_answered_where_it_was_asked(channel, run):
    async def day(place, talking):
        await place.write(LEAD, public=True)

        (answer,) = place.aloud()
        assert answer.startswith(EILIDH)
        assert place.told() == []

    run(channel, day)


@held(Feature.OTHERS)
def test_what_not_everybody_may_see_is_never_said_in_public(channel, run):
    async def day(place, talking):
        await place.write(HEATHER, "morag", public=True)

        assert "Morag Ross leads" in str(place.told("morag"))
        assert "Morag Ross" not in str(place.aloud())
        assert "Morag Ross" not in str(place.told("rab"))

    run(channel, day)


@held(Feature.ASKING, Feature.UNASKED)
def test_who_cannot_be_reached_is_recorded_and_the_next_one_is_tried(channel, run):
    async def day(place, talking):
        place.refuse()
        await place.write(LEAD)
        await place.write(LEAD, "eilidh")
        await place.write(DEPUTY)

        refused, *others = _failures(talking)
        assert refused
        assert others == ["", ""]
        assert len(place.told("eilidh")) == 1
        (answer,) = place.told()
        assert "deputy" in answer

    run(channel, day)


def _hearing(place):
    """Note what is said to the conversation."""
    heard, keep = [], place.talk.keep

    async def noting(said):
        heard.append(said)
        return await keep(said)

    place.talk.keep = noting
    return heard


def _who_and_where(said):
    return said.conversation, said.channel, said.email, said.speaker, said.public


def _failures(talking):
    """Why each answer was given up, in order; "" where it was sent."""
    with Session(talking.engine) as session:
        return [one.failed for one in session.scalars(select(Message).order_by(Message.id))]

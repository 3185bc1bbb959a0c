"""Messages in Teams are kept, answered where they were written, and never twice."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.teams import signals
from bot.channels.teams.posting import CANNOT_TELL, TOLD_ALONE
from bot.talk import TalkUnavailableError
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.slack.called import eventually
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.teams import EILIDH, GROUP, MORAG, RAB, STRANGER, TENANT, THREAD, failed

HEATHER = "who leads Project Heather?"
UPDATE = "Digital Telecare: green, Angus migrated 400 users, next Perth"
OWN = "a:rab"


@pytest.mark.parametrize("where", [OWN, GROUP, THREAD])
def test_a_message_is_answered_where_it_was_written(office, where):
    async def day(there):
        await there.write(LEAD, where="" if where == OWN else where)

        assert there.teams.said_in(where) == [LEADS]

    office(day)


def test_a_thread_goes_on_as_one_talk(office):
    async def day(there):
        await there.write(LEAD, where=THREAD)
        await there.write("who is the deputy of this project?", EILIDH, THREAD)

        assert "deputy" in there.teams.said_in(THREAD)[1]

    office(day)


def test_the_same_message_ten_times_gets_one_answer(office):
    async def day(there):
        body = there.activity("message", text=LEAD)
        for _ in range(10):
            await there.hear(body)

        assert there.teams.said_in(OWN) == [LEADS]
        assert len(there.talking.events()) == 1

    office(day)


def answered_later(there, monkeypatch):
    """Hold up every answer until the event is set."""
    said, answered = asyncio.Event(), there.talk.answer_kept

    async def slowly(kept):
        await said.wait()
        return await answered(kept)

    monkeypatch.setattr(there.talk, "answer_kept", slowly)
    return said


@pytest.mark.parametrize(("where", "seen"), [(OWN, {OWN}), (GROUP, {GROUP}), (THREAD, set())])
def test_cairn_is_seen_typing_while_it_takes_long_but_not_in_channels(
    office, monkeypatch, where, seen
):
    monkeypatch.setattr(signals, "SOON", 0.0)

    async def day(there):
        said = answered_later(there, monkeypatch)
        writing = asyncio.create_task(there.write(LEAD, where="" if where == OWN else where))
        if seen:
            await eventually(lambda: there.teams.typing)
        said.set()
        await writing

        assert set(there.teams.typing) == seen
        assert there.teams.said_in(where) == [LEADS]

    office(day)


def test_typing_is_shown_once_however_much_waits_in_a_chat(office, monkeypatch):
    monkeypatch.setattr(signals, "SOON", 0.0)
    monkeypatch.setattr(signals, "AGAIN", 60.0)

    async def day(there):
        said = answered_later(there, monkeypatch)
        writing = [asyncio.create_task(there.write(LEAD)) for _ in range(5)]
        await eventually(lambda: there.teams.typing and len(there.desk.under_way) == 5)
        said.set()
        await asyncio.gather(*writing)

        assert there.teams.typing == [OWN]
        assert there.teams.said_in(OWN) == [LEADS] * 5

    office(day)


def test_an_answer_that_comes_soon_needs_no_sign_that_it_will(office, monkeypatch):
    monkeypatch.setattr(signals, "SOON", 60.0)

    async def day(there):
        await there.write(LEAD)

        assert there.teams.said_in(OWN) == [LEADS]
        assert there.teams.typing == []

    office(day)


def test_people_are_known_by_what_entra_vouches_for(office):
    async def day(there):
        there.talking.nlu.meanings |= {"which projects are mine?": "my_projects"}
        await there.write("which projects are mine?", EILIDH)
        await there.write("which projects are mine?", STRANGER)

        first, second = there.teams.messages
        assert "Digital Telecare" in str(first)
        assert "Digital Telecare" not in str(second)

    office(day)


def test_what_only_some_may_see_is_told_in_their_own_chat(office):
    async def day(there):
        await there.write(LEAD, MORAG)  # they have a chat with Cairn
        await there.write(HEATHER, MORAG, THREAD)

        assert there.teams.said_in(THREAD) == [TOLD_ALONE]
        assert "Morag Ross leads" in there.teams.said_in("a:morag")[-1]
        assert "Morag Ross" not in str([one for one in there.teams.messages if one["in"] == THREAD])
        with pytest.raises(AssertionError):
            there.teams.button("Share here")

    office(day)


def test_a_chat_is_begun_for_what_is_for_one_alone(office):
    async def day(there):
        await there.write(HEATHER, MORAG, GROUP)
        await there.write(HEATHER, MORAG, GROUP)

        assert there.teams.calls.count("begin") == 1
        assert len([one for one in there.teams.messages if one["in"] == "a:entra-morag"]) == 4

    office(day)


def test_who_cannot_be_told_alone_is_told_so_and_nothing_else(office):
    async def day(there):
        there.teams.trouble["begin"] = [failed(403, "BotNotInConversationRoster")]
        await there.write(HEATHER, MORAG, GROUP)

        assert there.teams.said_in(GROUP) == [CANNOT_TELL]
        assert len(there.teams.messages) == 1

    office(day)


def test_an_edited_message_corrects_what_was_made_of_it(office):
    async def day(there):
        changed = UPDATE.replace("400", "500")
        there.talking.nlu.meanings |= {UPDATE: "log_update", changed: "log_update"}
        message = await there.write(UPDATE)
        there.now = there.now.replace(minute=there.now.minute + 1)
        await there.edit(message, changed)

        with opener(there.talking.engine)(THE_OFFICE) as store:
            (made,) = [one for one in store.updates.of(1, there.now.date()) if "500" in one.done]
            assert len(store.logbook.versions(made)) == 2

    office(day)


def test_a_deleted_message_is_offered_to_be_withdrawn(office):
    async def day(there):
        there.talking.nlu.meanings |= {UPDATE: "log_update"}
        message = await there.write(UPDATE)
        await there.delete(message)

        assert "withdraw" in str(there.teams.messages[-1]).lower()

    office(day)


def test_nobody_edits_what_somebody_else_wrote(office):
    async def day(there):
        changed = UPDATE.replace("400", "500")
        there.talking.nlu.meanings |= {UPDATE: "log_update", changed: "log_update"}
        message = await there.write(UPDATE, where=GROUP)
        await there.hear(there.activity("messageUpdate", STRANGER, GROUP, id=message, text=changed))

        with opener(there.talking.engine)(THE_OFFICE) as store:
            assert not [one for one in store.updates.of(1, there.now.date()) if "500" in one.done]

    office(day)


def test_what_cannot_be_kept_is_to_come_again(office, monkeypatch):
    async def day(there):
        async def fails(said):
            raise TalkUnavailableError("full")

        monkeypatch.setattr(there.talk, "keep", fails)
        given = await there.hear(there.activity("message", text=LEAD))

        assert given.status_code == 503
        assert there.teams.messages == []

    office(day)


def test_it_is_said_where_an_answer_will_come_later(office):
    async def day(there):
        there.talking.nlu.down = True
        await there.write(LEAD)
        there.talking.nlu.down = False
        await there.talk.answer_waiting(there.now)
        await there.sender.send_waiting(there.now)

        said = there.teams.said_in(OWN)
        assert "I have kept your message" in said[0]
        assert said[1:] == [LEADS]

    office(day)


def test_where_a_message_came_from_is_kept_with_the_message(office):
    async def day(there):
        await there.write(LEAD, where=THREAD)
        await there.write(LEAD, RAB)

        with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
            thread = store.references.of("teams", TENANT, THREAD.partition(";")[0])
            own = store.references.with_user("teams", TENANT, "entra-rab")
            assert (thread.service, thread.user) == (there.teams.url, "")
            assert own.room == OWN

    office(day)

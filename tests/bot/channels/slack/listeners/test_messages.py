"""Messages in Slack are kept, answered where they were written, and never twice."""

from __future__ import annotations

import pytest

from bot.channels.slack.listeners import keeping
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.slack.conftest import CHANNEL, DIRECT, EILIDH, MORAG, RAB, STRANGER
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.slack import ME, broken, busy, failed

HEATHER = "who leads Project Heather?"
UPDATE = "Digital Telecare: green, Angus migrated 400 users, next Perth"


def test_a_direct_message_is_answered_there(workspace):
    async def day(place):
        await place.write(LEAD)
        assert place.slack.said_in(DIRECT) == [LEADS]

    workspace(day)


def test_a_mention_is_answered_in_its_thread_once(workspace):
    async def day(place):
        ts = await place.write(LEAD, channel=CHANNEL)
        follow_up = await place.write("who is the deputy of telecare?", EILIDH, CHANNEL, thread=ts)

        said = place.slack.said_in(CHANNEL, ts)
        assert (said[0], len(said)) == (LEADS, 2)
        assert follow_up != ts
        assert len(place.talking.events()) == 2

    workspace(day)


def test_what_is_not_said_to_cairn_is_not_kept(workspace):
    async def day(place):
        common = {"type": "message", "channel": CHANNEL, "ts": "1.1", "event_ts": "1.1"}
        await place.event({**common, "user": RAB, "text": "lunch?", "channel_type": "channel"})
        bot = {**common, "channel": DIRECT, "bot_id": "B9", "user": "U9", "text": "beep"}
        await place.event({**bot, "subtype": "bot_message"})
        await place.event(bot)
        await place.event({"type": "reaction_added", "user": RAB, "event_ts": "2.1"})
        await place.event({**common, "subtype": "channel_join", "user": RAB, "text": "joined"})

        assert place.talking.events() == []

    workspace(day)


def test_the_same_event_ten_times_gets_one_answer(workspace):
    async def day(place):
        for _ in range(10):
            await place.write(LEAD, ts="1700000000.1")

        assert place.slack.said_in(DIRECT) == [LEADS]
        assert len(place.talking.events()) == 1

    workspace(day)


def test_people_are_known_by_their_verified_address(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {"which projects are mine?": "my_projects"}
        await place.write("which projects are mine?", EILIDH, "D0EILIDH")
        await place.write("which projects are mine?", STRANGER, "D0WHO")

        assert "Digital Telecare" in place.slack.messages[0]["text"]
        assert "Digital Telecare" not in place.slack.messages[1]["text"]

    workspace(day)


@pytest.mark.parametrize("flag", ["is_restricted", "is_stranger", "deleted", "is_bot"])
def test_guests_strangers_and_those_who_left_are_visitors(workspace, flag):
    async def day(place):
        place.slack.knows(MORAG, "morag@glasgow.example", **{flag: True})
        await place.write(HEATHER, MORAG, "D0MORAG")

        assert "Morag" not in place.slack.said_in("D0MORAG")[0]

    workspace(day)


def test_somebody_is_looked_up_once_a_day(workspace):
    async def day(place):
        await place.write(LEAD)
        await place.write(LEAD)
        looked = [name for name, _ in place.slack.calls].count("users.info")
        await place.later(25 * 3600)
        place.slack.trouble["users.info"] = [failed("internal_error")]
        await place.write(LEAD)

        with opener(place.talking.engine)(THE_OFFICE) as store:
            assert store.accounts.of("slack", "T01TEAM", RAB).email == "rab@fife.example"
        assert looked == 1
        assert [name for name, _ in place.slack.calls].count("users.info") == 2

    workspace(day)


def test_what_only_some_may_see_is_told_alone_in_a_channel(workspace):
    async def day(place):
        ts = await place.write(HEATHER, MORAG, CHANNEL)

        assert place.slack.said_in(CHANNEL, ts) == []
        (told,) = place.slack.alone
        assert (told["user"], told["thread_ts"]) == (MORAG, ts)
        assert "Morag Ross leads" in told["text"]
        with pytest.raises(AssertionError):
            place.slack.button("Share in channel")

    workspace(day)


def test_an_edited_message_corrects_what_was_made_of_it(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {UPDATE: "log_update"}
        changed = UPDATE.replace("400", "500")
        place.talking.nlu.meanings |= {changed: "log_update"}
        ts = await place.write(UPDATE)
        await place.edit(ts, changed, UPDATE)
        await place.edit(ts, changed, changed)  # a link was unfolded
        unfolded = place.slack.said_in(DIRECT)

        with opener(place.talking.engine)(THE_OFFICE) as store:
            (made,) = [one for one in store.updates.of(1, place.now.date()) if "500" in one.done]
            assert len(store.logbook.versions(made)) == 2
        assert len(unfolded) == 2

    workspace(day)


def test_a_deleted_message_is_offered_to_be_withdrawn(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {UPDATE: "log_update"}
        ts = await place.write(UPDATE)
        await place.delete(ts, UPDATE)

        assert "withdraw" in place.slack.said_in(DIRECT)[-1].lower()

    workspace(day)


def test_what_cannot_be_kept_is_not_acknowledged(workspace, monkeypatch):
    async def day(place):
        async def fails(said):
            raise keeping.TalkUnavailableError("full")

        kept, place.talk.keep = place.talk.keep, fails
        event = {"type": "message", "channel_type": "im", "channel": DIRECT, "user": RAB}
        event |= {"text": LEAD, "ts": "1700000000.1", "event_ts": "1700000000.1"}
        refused = await place.event(event)
        place.talk.keep = kept
        taken = await place.event(event)

        assert (refused.status, taken.status) == (503, 200)
        assert place.slack.said_in(DIRECT) == [LEADS]

    workspace(day)


def test_while_nobody_understands_people_are_told_and_answered_later(workspace):
    async def day(place):
        place.talking.nlu.down = True
        await place.write(LEAD)
        told = place.slack.said_in(DIRECT)
        place.talking.nlu.down = False
        await place.talk.answer_waiting(place.now)
        await place.later(3)

        assert "kept your message" in told[0]
        assert place.slack.said_in(DIRECT)[1:] == [LEADS]

    workspace(day)


def test_an_outage_delays_answers_and_keeps_their_order(workspace):
    async def day(place):
        place.slack.trouble["chat.postMessage"] = [broken()]
        await place.write(LEAD)
        await place.write("who is the deputy of telecare?")
        during = place.slack.said_in(DIRECT)
        await place.later(200)

        assert during == []
        first, second = place.slack.said_in(DIRECT)
        assert first == LEADS
        assert "deputy" in second

    workspace(day)


def test_what_was_posted_before_a_crash_is_not_posted_again(workspace):
    async def day(place):
        place.slack.afterwards["chat.postMessage"] = [broken()]
        await place.write(LEAD)
        await place.later(200)

        assert place.slack.said_in(DIRECT) == [LEADS]
        assert "conversations.history" in [name for name, _ in place.slack.calls]

    workspace(day)


def test_too_many_requests_are_waited_for_as_long_as_slack_says(workspace):
    async def day(place):
        place.slack.trouble["chat.postMessage"] = [busy(40)]
        await place.write(LEAD)
        await place.later(30)
        early = place.slack.said_in(DIRECT)
        await place.later(11)

        assert early == []
        assert place.slack.said_in(DIRECT) == [LEADS]

    workspace(day)


def test_blocks_that_slack_refuses_are_sent_as_words(workspace):
    async def day(place):
        place.slack.trouble["chat.postMessage"] = [failed("invalid_blocks")]
        await place.write(LEAD)

        (message,) = place.slack.messages
        assert (message["text"].startswith(LEADS), "blocks" in message) == (True, False)

    workspace(day)


@pytest.mark.parametrize(
    "text",
    [
        "", "😀" * 500, "مرحبا من يقود telecare؟", "x" * 40_000, "<@U1> " * 200, "&amp;" * 3_000,
        "<!channel> <https://a.example|b>", "\u202eabc", "```code```", "*_~`>",
    ],
)  # fmt: skip
def test_whatever_is_written_gets_an_answer(workspace, text):
    async def day(place):
        await place.write(text)

        assert len(place.slack.said_in(DIRECT)) == 1

    workspace(day)


def test_malformed_events_are_acknowledged_and_forgotten(workspace):
    async def day(place):
        for event in ({"type": "message"}, {"type": "message", "channel": DIRECT, "user": RAB}):
            given = await place.event({**event, "event_ts": "1.1"})
            assert given.status == 200
        assert place.talking.events() == []
        assert place.slack.messages == []

    workspace(day)


def test_a_mention_of_cairn_is_no_word_of_the_question(workspace):
    async def day(place):
        await place.write(f"<@{ME}> {LEAD}")

        assert place.talking.events() == [(LEAD, "answered")]

    workspace(day)

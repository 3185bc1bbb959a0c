"""Messages that are edited or deleted where they were written: one message, whatever comes when."""

import asyncio

import pytest

from bot.talk import Said
from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import EILIDH, LEAD
from tests.world import NOW

DEPUTY = "who is the deputy of telecare?"
RAB, EILIDHS = "Rab Sinclair", "eilidh@angus.example"


class Channel:
    """Says, edits and deletes messages by their ids."""

    def __init__(self, talking) -> None:
        self.talking = talking

    def __call__(self, event, text="", edits="", *, deleted=False, by="", conversation="c"):
        said = Said("test", event, conversation, by, text, NOW, edits, deleted)
        return asyncio.run(self.talking.conversations.say(said))

    def later(self, event):
        answer = asyncio.run(self.talking.conversations.answer_to("test", event))
        return answer and answer["text"]


@pytest.fixture
def channel(talking):
    return Channel(talking)


def statuses(talking):
    return [status for _, status in talking.events()]


def test_an_edit_of_what_waits_is_what_is_answered_once(channel, talking):
    talking.nlu.down = True
    channel("m1", LEAD)
    channel("m2", "hello")
    channel("e1", DEPUTY, "m1")
    talking.nlu.down = False
    talking.take_up()

    assert talking.answers()[0].startswith(RAB)
    assert len(talking.answers()) == 2
    assert channel.later("m1") == channel.later("e1") == talking.answers()[0]
    assert statuses(talking) == ["answered", "answered", "joined"]


def test_an_edit_while_the_message_is_understood_is_what_is_answered(process):
    slow, quick = process(), process()
    parse = slow.nlu.parse

    async def overtaken(text):
        slow.nlu.parse = parse
        said = Said("test", "e1", "c", "", DEPUTY, NOW, "m1")
        kept = await asyncio.to_thread(quick.conversations._inbox.keep, said)
        assert kept.row == 1
        return await parse(text)

    slow.nlu.parse = overtaken
    answer = Channel(slow)("m1", LEAD)

    assert answer["text"].startswith(RAB)
    assert slow.answers() == [answer["text"]]


def test_an_edit_of_what_was_answered_is_answered_itself(channel, talking):
    channel("m1", LEAD)
    answer = channel("e1", DEPUTY, "m1")

    assert answer["text"].startswith(RAB)
    assert [one.split(" ")[0] for one in talking.answers()] == ["Eilidh", "Rab"]


@pytest.mark.parametrize("times", [1, 3])
def test_an_edit_that_changes_nothing_is_not_answered_again(channel, talking, times):
    first = channel("m1", LEAD)
    again = [channel(f"e{number}", LEAD, "m1") for number in range(times)]

    assert all(one == first for one in again)
    assert len(talking.answers()) == 1


def test_the_same_edit_twice_is_one(channel, talking):
    channel("m1", LEAD)
    once, twice = channel("e1", DEPUTY, "m1"), channel("e1", DEPUTY, "m1")

    assert once == twice
    assert len(talking.answers()) == 2


def test_an_edit_back_to_what_was_said_first_is_an_edit(channel, talking):
    channel("m1", LEAD)
    channel("e1", DEPUTY, "m1")
    channel("e2", LEAD, "m1")

    assert [one.split(" ")[0] for one in talking.answers()] == ["Eilidh", "Rab", "Eilidh"]


def test_an_edit_of_an_edit_is_one_of_the_message(channel, talking):
    channel("m1", LEAD)
    channel("e1", DEPUTY, "m1")
    same = channel("e2", DEPUTY, "e1")

    assert same["text"].startswith(RAB)
    assert len(talking.answers()) == 2


def test_an_edit_that_comes_before_its_message_is_answered_and_the_message_is_not(channel, talking):
    edit = channel("e1", DEPUTY, "m1")
    late = channel("m1", LEAD)

    assert edit["text"].startswith(RAB)
    assert late == edit
    assert statuses(talking) == ["answered", "joined"]


def test_an_edit_of_an_unknown_message_is_a_message(channel, talking):
    assert channel("e1", LEAD, "long ago")["text"].startswith(EILIDH)
    assert channel("e2", DEPUTY, "long ago")["text"].startswith(RAB)
    assert len(talking.answers()) == 2


def test_nobody_edits_what_somebody_else_said(channel, talking):
    talking.nlu.down = True
    channel("m1", LEAD, by="eilidh@angus.example")
    channel("e1", DEPUTY, "m1", by="rab@fife.example")
    channel("e2", DEPUTY, "m1", by="eilidh@angus.example", conversation="d")
    talking.nlu.down = False
    talking.take_up()

    assert talking.events() == [(LEAD, "answered"), (DEPUTY, "answered"), (DEPUTY, "answered")]
    assert channel.later("m1").startswith(EILIDH)


def test_what_is_deleted_before_it_is_answered_is_not_kept_and_gets_no_words(channel, talking):
    talking.nlu.down = True
    channel("m1", LEAD)
    channel("d1", edits="m1", deleted=True)
    talking.nlu.down = False
    talking.take_up()

    assert talking.events() == [("", "answered"), ("", "joined")]
    assert (channel.later("m1"), channel.later("d1")) == ("", "")
    assert talking.nlu.asked == []


def test_what_is_deleted_before_it_comes_is_neither_kept_nor_answered(channel, talking):
    gone = channel("d1", edits="m1", deleted=True)
    late = channel("m1", LEAD)

    assert gone["text"] == late["text"] == ""
    assert talking.events() == [("", "answered"), ("", "joined")]


def test_a_question_that_was_answered_may_be_deleted(channel, talking):
    channel("m1", LEAD)
    answer = channel("d1", edits="m1", deleted=True)
    again = channel("d2", edits="m1", deleted=True)

    assert (answer["text"], again) == ("", answer)


def test_edits_from_two_processes_at_once_make_one_message(process):
    channels = [Channel(process()) for _ in range(4)]

    async def all_at_once():
        said = [
            Said("test", f"e{at}" if at else "m1", "c", "", LEAD, NOW, "m1" if at else "")
            for at in range(4)
        ]
        talks = (
            one.talking.conversations.say(words) for one, words in zip(channels, said, strict=True)
        )
        return await asyncio.gather(*talks)

    answers = asyncio.run(all_at_once())

    assert {one["text"] for one in answers} == {answers[0]["text"]}
    assert len(channels[0].talking.answers()) == 1


def updates(talking):
    """The updates that stand and say something of Perth, with how often each was written down."""
    with opener(talking.engine)(THE_OFFICE) as store:
        logbook = store.logbook
        kept = [one for one in store.updates.of(1, NOW.date()) if "Perth" in one.done]
        return [(one.rag, one.done, len(logbook.versions(one))) for one in kept]


def test_an_edited_update_is_corrected_however_often_and_never_doubled(channel, talking):
    talking.nlu.next = ["log_update"] * 9
    channel("m1", "telecare green: Perth migrated 400 users", by=EILIDHS)
    channel("e1", "telecare green: Perth migrated 4,000 users", "m1", by=EILIDHS)
    channel("e1", "telecare green: Perth migrated 4,000 users", "m1", by=EILIDHS)
    channel("e2", "telecare green: Perth migrated 5,000 users", "m1", by=EILIDHS)

    assert updates(talking) == [("green", "Perth migrated 5,000 users", 3)]


def test_an_edit_that_makes_an_update_of_a_question_is_corrected_too(channel, talking):
    talking.nlu.next = ["status", "log_update", "log_update"]
    channel("m1", "how is telecare?", by=EILIDHS)
    channel("e1", "telecare green: Perth migrated 400 users", "m1", by=EILIDHS)
    channel("e2", "telecare green: Perth migrated 4,000 users", "m1", by=EILIDHS)

    assert updates(talking) == [("green", "Perth migrated 4,000 users", 2)]


def test_an_update_whose_message_is_deleted_stands_until_it_is_withdrawn(channel, talking):
    talking.nlu.next = ["log_update"] * 9
    channel("m1", "telecare green: Perth migrated 400 users", by=EILIDHS)
    told = channel("d1", edits="m1", deleted=True, by=EILIDHS)

    assert "withdraw" in told["text"].casefold()
    assert len(updates(talking)) == 1

    channel("m2", told["buttons"][0]["says"], by=EILIDHS)
    assert updates(talking) == []

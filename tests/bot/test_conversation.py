import asyncio
from dataclasses import replace

import pytest

from actions.dialogue import Dialogue
from bot.apologies import DOWN
from bot.preparing import MOST_QUESTIONS
from bot.replying import SORRY, TOO_LONG, TOO_MANY
from bot.talk import TalkUnavailableError
from tests.bot.talking import EILIDH, LEAD, said


def test_a_question_is_answered_and_both_sides_are_kept(talking):
    answer = talking.say()

    assert answer["text"].startswith(EILIDH)
    assert answer["intent"] == "lead"
    assert talking.events() == [(LEAD, "answered")]
    assert talking.answers() == [answer["text"]]


def test_the_same_event_ten_times_gets_one_answer(talking):
    answers = [talking.say(event="e1") for _ in range(10)]

    assert all(answer == answers[0] for answer in answers)
    assert talking.events() == [(LEAD, "answered")]
    assert len(talking.answers()) == 1


def test_the_same_event_ten_times_at_once_gets_one_answer(process):
    processes = [process() for _ in range(5)]

    async def all_at_once():
        return await asyncio.gather(
            *(one.conversations.say(said(event="e1")) for one in processes * 2)
        )

    answers = asyncio.run(all_at_once())

    assert {answer["text"] for answer in answers} == {answers[0]["text"]}
    assert processes[0].events() == [(LEAD, "answered")]
    assert len(processes[0].answers()) == 1


@pytest.mark.parametrize("other", [{"by": "rab@fife.example"}, {"conversation": "other"}])
def test_an_id_is_not_anothers_key_to_an_answer(talking, other):
    talking.say(event="e1")

    with pytest.raises(TalkUnavailableError, match="send it again as a new one"):
        talking.say(event="e1", **other)


def test_whoever_spoke_is_the_same_when_more_is_known_of_them(talking):
    first = replace(said(event="e1"), speaker="U1")
    again = replace(first, email="rab@fife.example")
    other = replace(first, speaker="U2")

    answered = asyncio.run(talking.conversations.say(first))
    assert asyncio.run(talking.conversations.say(again)) == answered
    with pytest.raises(TalkUnavailableError):
        asyncio.run(talking.conversations.say(other))


def test_two_processes_that_take_up_the_same_event_give_one_answer(process):
    first, second = process(), process()
    first.nlu.down = True
    first.say()
    first.nlu.down = False

    async def at_once():
        await asyncio.gather(
            first.conversations.answer_waiting(said().at),
            second.conversations.answer_waiting(said().at),
        )

    asyncio.run(at_once())

    assert first.events() == [(LEAD, "answered")]
    assert len(first.answers()) == 1


def test_messages_of_one_conversation_are_answered_in_order_however_many_processes(process):
    first, second = process(), process()
    first.nlu.down = True
    first.say(LEAD)
    first.say("and the deputy?")

    second.nlu.meanings["and the deputy?"] = "deputy"
    second.say("hello")

    leads, deputies, _ = second.answers()
    assert leads.startswith(EILIDH)
    assert deputies.startswith("Rab Sinclair")


def test_a_conversation_that_moved_on_meanwhile_is_understood_anew(process):
    slow, quick = process(), process()

    async def overtaken():
        await quick.conversations.say(said(LEAD))
        return await parse("who is the deputy?")

    parse = slow.nlu.parse
    slow.nlu.parse = lambda text: overtaken() if not quick.answers() else parse(text)
    slow.nlu.meanings["and the deputy?"] = "deputy"
    answer = asyncio.run(slow.conversations.say(said("and the deputy?")))

    assert answer["text"].startswith("Which project")
    assert [status for _, status in slow.events()] == ["answered", "answered"]


def test_while_rasa_is_down_the_person_is_told_and_answered_later(talking):
    talking.nlu.down = True
    told = talking.say(event="e1")
    nothing_yet = asyncio.run(talking.conversations.answer_to("test", "e1"))
    taken_up_too_early = talking.take_up()
    talking.nlu.down = False

    assert told["text"] == DOWN
    assert told["waiting"] is True
    assert (nothing_yet, taken_up_too_early) == (None, 0)
    assert talking.take_up() == 1
    assert asyncio.run(talking.conversations.answer_to("test", "e1"))["text"].startswith(EILIDH)
    assert talking.take_up() == 0


def test_a_text_that_rasa_fails_at_costs_an_apology_and_holds_up_nobody(talking):
    talking.nlu.fails_at = "this project"

    assert talking.say()["text"] == SORRY
    assert talking.say("hello")["text"] != SORRY
    assert [status for _, status in talking.events()] == ["answered", "answered"]


def test_a_message_that_cannot_be_taken_apart_costs_an_apology_once(process, executor):
    class Faulty(Dialogue):
        def meant(self, text, state):
            raise RecursionError(text)

    talking = process(Faulty(executor))

    assert talking.say()["text"] == SORRY
    assert talking.events() == [(LEAD, "answered")]
    assert talking.take_up() == 0


@pytest.mark.parametrize("text", ["/", "@cairn", "…", "?"])
def test_a_message_without_a_question_gets_a_reply(talking, text):
    assert talking.say(text)["text"] not in ("", SORRY)


def test_only_so_many_questions_are_answered_at_a_time(talking):
    talking.nlu.next = ["lead"] * 40
    answer = talking.say(f"{LEAD} " * 40)

    assert len(talking.nlu.asked) == MOST_QUESTIONS
    assert EILIDH in answer["text"]
    assert answer["text"].endswith(TOO_MANY)
    assert answer["answered"] is False


def test_a_message_that_is_too_long_is_said_to_be_and_rasa_is_spared(talking):
    answer = talking.say("x" * 40_000)

    assert answer["text"] == TOO_LONG
    assert talking.nlu.asked == []
    assert talking.take_up() == 0


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("who\x00 leads telecare?", LEAD, id="NUL"),
        pytest.param("caf\udce9?", "caf�?", id="half of a pair"),
        pytest.param("🏴󠁧󠁢󠁳󠁣󠁴󠁿 Òran Mòr", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Òran Mòr", id="beyond ASCII"),
        pytest.param("\x1b[31mred\x1b[0m", "[31mred[0m", id="a terminal’s commands"),
    ],
)
def test_what_no_database_keeps_is_taken_off(talking, typed, kept):
    answer = talking.say(typed, event="e\x001", conversation="c\ud800", by="x\x00@y.example")

    assert answer["text"]
    assert talking.events() == [(kept, "answered")]
    assert asyncio.run(talking.conversations.answer_to("test", "e\x001")) is not None


def test_health_says_what_answers(talking):
    assert asyncio.run(talking.conversations.health()) == {"rasa": "ready", "database": "ready"}
    talking.nlu.down = True
    assert asyncio.run(talking.conversations.health()) == {"rasa": "down", "database": "ready"}

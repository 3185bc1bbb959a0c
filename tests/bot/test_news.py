"""An unanswered question's whole life, and that its answer is told once, to whom it belongs."""

import asyncio
import threading

import pytest

from actions.answering import answer_question
from actions.dialogue import Dialogue
from bot.replying import SORRY
from bot.talk import Seat, TalkUnavailableError
from knowledge.store import THE_OFFICE, opener
from knowledge.store.questions import Asker
from tests.bot.talking import said
from tests.bot.test_faults import Faulty
from tests.fakes.books import library
from tests.world import NOW

ISLA, RAB, DOUGAL = "isla@stirling.example", "rab@fife.example", "dougal@highland.example"
COOKIES = "Do we need a cookie banner?"
ANSWER = "answer question 1: No, *never* <b>ever</b>."
TOLD = "You asked on 18 November 2026: “Do we need a cookie banner?”. Isla Grant answers: "


@pytest.fixture
def cairn(process):
    """One process of Cairn, with a library."""

    def cairn(dialogue=None):
        made = process(dialogue, library())
        made.nlu.meanings |= {COOKIES: "guidance", "make that an article": "answer_question"}
        return made

    return cairn


def news(talking, conversation="c", by="", channel="test"):
    seat = Seat(channel, conversation, by)
    return [one["text"] for one in asyncio.run(talking.conversations.news(seat))]


def ask(talking, text=COOKIES, **more):
    with opener(talking.engine)() as store:
        who = Asker(f"test:{more.get('conversation', 'c')}", more.get("by", ""), NOW)
        store.questions.ask(text, who)


def test_a_question_is_asked_answered_told_and_found_by_the_next_one_to_ask(cairn):
    talking = cairn()
    asked = talking.say(COOKIES, by=DOUGAL, conversation="d")
    queue = talking.say("show question 1", by=ISLA, conversation="i")
    given = talking.say(ANSWER, by=ISLA, conversation="i")
    told = talking.say("hello", by=DOUGAL, conversation="d")
    later = talking.say("hello", by=DOUGAL, conversation="d")
    kept = talking.say("make that an article", by=ISLA, conversation="i")
    found = talking.say(COOKIES, by=RAB, conversation="r")

    assert asked["answered"] is False
    assert "Isla Grant" in asked["text"]
    assert f"“{COOKIES}”" in queue["text"]
    assert "It goes to 1 person who asked." in given["text"]
    assert told["messages"][0]["text"] == f"{TOLD}“No, *never* <b>ever</b>.”"
    assert told["messages"][0]["sources"][0]["owner"] == "Isla Grant"
    assert told["messages"][0]["sources"][0]["reviewed"] == "2026-11-18"
    assert len(told["messages"]) == 2
    assert TOLD not in later["text"]
    assert "is now an article" in kept["text"]
    assert "No, never" in found["text"] or "No, *never*" in found["text"]


def test_the_same_words_get_the_answer_at_once_and_its_correction_later(cairn):
    talking = cairn()
    ask(talking, by=DOUGAL)
    talking.say(ANSWER, by=ISLA)
    at_once = talking.say(COOKIES, by=RAB, conversation="r")
    talking.say("replace the answer to question 1: Yes.", by=ISLA)

    assert "Isla Grant" in at_once["text"]
    assert "No, *never* <b>ever</b>." in at_once["text"]
    assert news(talking, "r", RAB)[0].startswith(
        f"{TOLD.removesuffix('answers: ')}corrects the answer that you were given: “Yes.”"
    )


def test_the_web_page_is_told_without_waiting_and_once(cairn):
    talking = cairn()
    ask(talking, conversation="v")
    nothing_yet = news(talking, "v")
    talking.say(ANSWER, by=ISLA, conversation="i")

    assert nothing_yet == []
    assert news(talking, "v")[0].startswith(TOLD)
    assert news(talking, "v") == []
    assert TOLD not in talking.say("hello", conversation="v")["text"]


def test_what_is_told_with_an_answer_is_not_news_any_more(cairn):
    talking = cairn()
    ask(talking)
    talking.say(ANSWER, by=ISLA, conversation="i")

    assert talking.say("hello")["text"].startswith(TOLD)
    assert news(talking) == []


def test_the_same_event_again_gets_the_same_answer_with_the_news_in_it(cairn):
    talking = cairn()
    ask(talking)
    talking.say(ANSWER, event="a", by=ISLA, conversation="i")
    again = talking.say(ANSWER, event="a", by=ISLA, conversation="i")
    answers = [talking.say("hello", event="e") for _ in range(3)]

    assert "It goes to 1 person who asked." in again["text"]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]["text"].count(TOLD) == 1


@pytest.mark.parametrize(
    ("conversation", "by", "channel"),
    [
        pytest.param("v", RAB, "test", id="somebody else"),
        pytest.param("w", "", "test", id="another conversation"),
        pytest.param("v", "", "web", id="another channel"),
        pytest.param("%", "", "test", id="a wildcard"),
    ],
)
def test_a_guess_of_somebody_s_conversation_is_told_nothing(cairn, conversation, by, channel):
    talking = cairn()
    ask(talking, conversation="v")
    talking.say(ANSWER, by=ISLA, conversation="i")

    assert news(talking, conversation, by, channel) == []
    assert len(news(talking, "v")) == 1


def test_a_person_is_told_in_whichever_of_their_conversations_they_speak_next(cairn):
    talking = cairn()
    ask(talking, by=DOUGAL, conversation="one")
    ask(talking, by=DOUGAL, conversation="two")
    talking.say(ANSWER, by=ISLA, conversation="i")

    assert TOLD not in talking.say("hello", conversation="one")["text"]
    assert talking.say("hello", by=DOUGAL, conversation="three")["text"].count(TOLD) == 1
    assert news(talking, "two", "Dougal@Highland.example") == []


def test_polled_by_many_pages_and_processes_at_once_it_is_told_once(cairn):
    first, second = cairn(), cairn()
    ask(first, conversation="v")
    first.say(ANSWER, by=ISLA, conversation="i")
    seat = Seat("test", "v", "")

    async def all_at_once():
        looks = [one.conversations.news(seat) for one in (first, second) * 4]
        says = [one.conversations.say(said("hello", conversation="v")) for one in (first, second)]
        return await asyncio.gather(*looks, *says)

    told = asyncio.run(all_at_once())

    texts = [one["text"] for look in told[:8] for one in look] + [one["text"] for one in told[8:]]
    assert sum(TOLD in text for text in texts) == 1


def test_a_crash_before_the_answer_is_kept_leaves_the_news_to_be_told(cairn):
    talking = cairn(Dialogue(Faulty(ZeroDivisionError())))
    ask(talking)
    with opener(talking.engine)(THE_OFFICE) as store:
        question = store.questions.to_change(1)
        isla = store.people.reached_at(ISLA)
        answer_question(store, question, "No.", isla, NOW)

    assert talking.say("hello")["text"] == SORRY
    assert talking.say("hello")["text"].startswith(TOLD)
    assert news(talking) == []


def test_two_owners_who_answer_at_once_give_one_answer(cairn):
    first, second = cairn(), cairn()
    ask(first, conversation="v")
    with opener(first.engine)(THE_OFFICE) as store:
        store.people.reached_at(RAB).role = "manager"
    given = []

    def answer(talking, by, words):
        given.append(talking.say(f"answer question 1: {words}", by=by, conversation=by)["text"])

    threads = [
        threading.Thread(target=answer, args=one)
        for one in ((first, ISLA, "Yes."), (second, RAB, "No."))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum("It goes to 1 person who asked." in text for text in given) == 1
    assert sum("was answered by" in text for text in given) == 1
    assert len(news(first, "v")) == 1


def test_an_answer_is_one_message_whatever_questions_stand_in_it(cairn):
    talking = cairn()
    ask(talking)
    words = "see telecare: red. Who leads it? And which projects are red, and what is the status?"
    talking.say(f"answer question 1: {words}", by=ISLA, conversation="i")

    assert f"Isla Grant answers: “{words}”" in news(talking)[0]
    assert len(talking.nlu.asked) == 1


def test_news_that_cannot_be_read_is_told_in_a_sentence(cairn):
    talking = cairn()
    with talking.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE deliveries")

    with pytest.raises(TalkUnavailableError):
        news(talking)

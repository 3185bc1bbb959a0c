import pytest

from bot.talk import Seat
from tests.bot.web.calling import caller
from tests.fakes.talk import answer, part

ANSWER = answer(part("You asked: “Why?”. Isla Grant answers: “So.”"))


def test_hands_over_what_is_new_once(call, talk):
    talk.unasked = [ANSWER]

    first = call("GET", "/api/news", params={"conversation": "one"})
    second = call("GET", "/api/news", params={"conversation": "one"})

    assert first.status_code == 200
    assert first.json() == {"messages": [ANSWER]}
    assert second.json() == {"messages": []}
    assert first.headers["cache-control"] == "no-store"


def test_asks_for_the_conversation_and_for_whoever_sits_here(talk):
    caller(talk, speaks_for="ada@fife.example")("GET", "/api/news?conversation=a%20b")

    assert talk.looked == [Seat("web", "a b", "ada@fife.example")]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "Say which conversation it is"),
        ("?conversation=", "Say which conversation it is"),
        ("?conversation=%20", "Say which conversation it is"),
        ("?conversation=" + "a" * 201, "A conversation’s name has 1 to 200"),
        ("?conversation=a%00b", "A conversation’s name has 1 to 200"),
    ],
)
def test_refuses_in_a_sentence_what_names_no_conversation(call, talk, query, sentence):
    response = call("GET", f"/api/news{query}")

    assert response.status_code == 400
    assert response.json()["error"].startswith(sentence)
    assert talk.looked == []


@pytest.mark.parametrize(("method", "status"), [("HEAD", 200), ("POST", 405)])
def test_only_a_get_takes_what_is_new(call, talk, method, status):
    talk.unasked = [ANSWER]

    assert call(method, "/api/news?conversation=one").status_code == status
    assert talk.unasked == [ANSWER]


def test_passes_on_why_there_is_none_just_now(call, talk):
    talk.trouble = "The database is busy."

    response = call("GET", "/api/news?conversation=one")

    assert (response.status_code, response.json()) == (503, {"error": "The database is busy."})

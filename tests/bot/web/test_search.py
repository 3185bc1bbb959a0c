import pytest

from tests.bot.web.calling import caller
from tests.fakes.reading import FOUND


def test_gives_passages_with_their_scores(call, reading):
    answer = call("GET", "/api/search", params={"q": " cloud\x00 "})

    assert answer.status_code == 200
    assert answer.json() == FOUND
    assert reading.searched == [("cloud", "", 10)]


def test_searches_for_whoever_speaks_here(talk, reading):
    call = caller(talk, reading, speaks_for="ada@fife.example")
    call("GET", "/api/search", params={"q": "x", "limit": "3"})

    assert reading.searched == [("x", "ada@fife.example", 3)]


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": " \x00"}, {"q": "x" * 4_001}])
def test_says_what_is_wrong_with_a_query(call, query):
    answer = call("GET", "/api/search", params=query)

    assert answer.status_code == 400
    assert answer.json()["error"].startswith(("Say what to search for", "This is too long"))


@pytest.mark.parametrize("limit", ["0", "-1", "51", "x", "", "1.5", "٣", "9" * 5_000])
def test_says_what_a_limit_may_be(call, limit):
    answer = call("GET", "/api/search", params={"q": "x", "limit": limit})

    assert answer.status_code == 400
    assert answer.json() == {"error": "The limit has to be a whole number from 1 to 50."}


def test_only_reads(call):
    assert call("POST", "/api/search", params={"q": "x"}).status_code == 405

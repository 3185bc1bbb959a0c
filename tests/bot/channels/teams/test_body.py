import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.teams.body import read_body

SIGNS = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
WORDS = st.text(SIGNS, max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=10,
)


@given(JSON)
def test_what_teams_sends_is_read_as_it_is(value):
    assert read_body(json.dumps(value).encode()) == value


def test_a_whole_pair_is_a_sign():
    assert read_body(b'"\\ud83d\\ude42"') == "🙂"


@pytest.mark.parametrize("odd", ["\\ud800", "\\udc00", "\\u0000"])
def test_what_is_no_sign_is_marked_in_words_and_in_names(odd):
    body = f'{{"a{odd}": ["b{odd}c"]}}'.encode()

    assert read_body(body) == {"a\ufffd": ["b\ufffdc"]}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"{", id="no JSON"),
        pytest.param(b'"\xff"', id="no UTF-8"),
        pytest.param(b"[1e400]", id="more than can be counted"),
        pytest.param(b'{"a": -Infinity}', id="infinity by name"),
        pytest.param(b"[NaN]", id="no number"),
        pytest.param(b"9" * 5_000, id="too many digits"),
        pytest.param(b"[" * 900 + b"]" * 900, id="a deep list"),
        pytest.param(b'{"a":' * 100_000, id="a deeper object"),
    ],
)
def test_what_nobody_can_reckon_with_is_refused(body):
    with pytest.raises(ValueError):  # noqa: PT011 - the parser says what in words of its own
        read_body(body)

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.slack.incoming import words
from bot.channels.slack.outgoing import escape, shortened, size, spans, tidy
from tests.bot.channels.slack.replies import LONG, SHORT


@given(st.text() | SHORT)
def test_what_is_escaped_comes_back_as_it_was(text):
    assert words(escape(text)) == text


@given(LONG | st.text(), st.integers(12, 90))
def test_cutting_leaves_nothing_out_and_keeps_to_the_limit(text, limit):
    pieces = [text[start:end] for start, end in spans(text, limit)]

    assert "".join(pieces) == text
    assert all(0 < size(piece) <= limit for piece in pieces)


@given(LONG | st.text(), st.integers(12, 90))
def test_what_is_shortened_is_never_cut_within_an_escape(text, limit):
    cut = shortened(text, limit)

    assert len(escape(cut)) <= limit
    assert cut == text or text.startswith(cut.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("One two. Three four five", ["One two. ", "Three four ", "five"], id="words"),
        pytest.param("One two\nThree four", ["One two\n", "Three four"], id="lines"),
        pytest.param("e\u0301" * 8, ["e\u0301" * 6, "e\u0301" * 2], id="accents"),
        pytest.param("abcdefghijklmnop", ["abcdefghijkl", "mnop"], id="no edge"),
    ],
)
def test_text_is_cut_where_it_may_best_be_cut(text, pieces):
    assert [text[start:end] for start, end in spans(text, 12)] == pieces


SIGNS = ["a", " ", "e\u0301", "👩‍👩‍👧", "🇬🇧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👋🏽", "1️⃣", "❤️‍🔥", "&", "<", "𝒳", "\n"]


@given(st.lists(st.sampled_from(SIGNS)).map("".join), st.integers(16, 40))
def test_no_sign_is_cut_in_two(text, limit):
    whole = {found.end() for found in regex.finditer(r"\X", text)}

    assert {end for _, end in spans(text, limit)} <= whole


@pytest.mark.parametrize("turning", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_what_turns_the_reading_direction_is_left_out(turning):
    assert tidy(f"a{turning}b\u200fc") == "ab\u200fc"


def test_control_characters_and_halves_of_pairs_become_spaces():
    assert tidy("a\x00b\ud800c\td\ne") == "a b c\td\ne"

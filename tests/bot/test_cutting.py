import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.cutting import shortened, spans, tidied, tidy

SIGNS = ["a", " ", "e\u0301", "👩‍👩‍👧", "🇬🇧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👋🏽", "1️⃣", "❤️‍🔥", "&", "<", "𝒳", "\n"]


@given(st.lists(st.sampled_from(SIGNS)).map("".join), st.integers(16, 40))
def test_no_sign_is_cut_in_two(text, limit):
    whole = {found.end() for found in regex.finditer(r"\X", text)}

    assert {end for _, end in spans(text, limit)} <= whole


@given(st.text(max_size=200), st.integers(2, 40))
def test_a_cut_leaves_nothing_out(text, limit):
    parts = [text[start:end] for start, end in spans(text, limit)]

    assert "".join(parts) == text
    assert all(1 <= len(part) <= limit for part in parts)
    assert len(shortened(text, limit)) <= limit


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


@pytest.mark.parametrize("turning", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_what_turns_the_reading_direction_is_left_out(turning):
    assert tidy(f"a{turning}b\u200fc") == "ab\u200fc"


def test_control_characters_and_halves_of_pairs_become_spaces():
    assert tidy("a\x00b\ud800c\td\ne") == "a b c\td\ne"


def test_all_that_was_kept_of_an_answer_is_made_tidy():
    kept = {"text": "a\x00b", "rows": [["c\u2028d", 7]], "form": None}

    assert tidied(kept) == {"text": "a b", "rows": [["c d", 7]], "form": None}

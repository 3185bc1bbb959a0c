import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.slack.incoming import words
from bot.channels.slack.outgoing import escape, shortened, size, spans
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


SIGNS = ["a", " ", "e\u0301", "👩‍👩‍👧", "🇬🇧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👋🏽", "1️⃣", "❤️‍🔥", "&", "<", "𝒳", "\n"]


@given(st.lists(st.sampled_from(SIGNS)).map("".join), st.integers(16, 40))
def test_no_sign_is_cut_in_two(text, limit):
    whole = {found.end() for found in regex.finditer(r"\X", text)}

    assert {end for _, end in spans(text, limit)} <= whole

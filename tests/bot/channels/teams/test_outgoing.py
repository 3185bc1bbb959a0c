import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.teams.outgoing import is_inert, is_linkable, linked
from tests.bot.channels.teams.reading import links, shown

SIGNS = st.sampled_from([
    "a", " ", "*", "_", "\\", "`", "[", "]", "(", ")", "<b>", "&amp;", "&", "~", "#", "- ", "1. ",
    "+", "=", "|", "!", "https://x.example", ".", ":", "{", "}", "    ", "\t", "é", "👍",
])  # fmt: skip
TEXTS = st.lists(SIGNS, max_size=8).map("".join)


@pytest.mark.parametrize(
    "text", ["Karen leads it.", "R&D", "10:30 – 11", "£1,000", "Green ✔", "a - b", "50%", "#1?"[1:]]
)
def test_ordinary_words_hold_nothing_that_is_obeyed(text):
    assert is_inert(text)


@given(TEXTS)
def test_what_is_inert_shows_as_it_is(text):
    if text.strip() and is_inert(text):
        assert shown(text) == text.strip()
        assert not links(text)


@given(TEXTS)
def test_what_can_be_linked_shows_as_it_is_and_leads_where_it_says(text):
    if is_linkable(text):
        assert shown(linked(text)) == text.strip()
        assert all(url in text for url in links(linked(text)))

"""Whatever is typed: no error, nothing invented, and not for long."""

import re
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.naming import Names
from knowledge.updates import Reading, cleaned, read
from tests.knowledge.updates.conftest import ENTRIES, KNOWN, WEDNESDAY

NAMES = Names(ENTRIES)
SCRAPS = """
    telecare ARC wifi amber red green grn 🟢 R next nxt blocked waiting on for need none no not
    nothing done milestone 'business case' risk raised: benefit £42k claimed on behalf of Rab
    Morag yesterday 31/11 3/12 backdated to said if will ? . , ; : - / | \n \n\n > " ' ( ) * & &amp;
    &lt; <@U1> <https://a.b|c> :red_circle: :tada: Regards, Ta, cos because which is what's us
    \t [x] [ ] w/e so after both `amber` | ➡ ; grene done? blockers? please log example
    /update @Cairn from: sent: wrote: 40 homes was now → or still change same as last week FW:
"""
messages = st.lists(st.sampled_from(SCRAPS.split(" ")) | st.text(max_size=6), max_size=25).map(
    " ".join
)
FIELDS = ("done", "next", "blockers", "risk")


def reading(text: str) -> Reading:
    return read(text, NAMES, WEDNESDAY, KNOWN.__getitem__)


@given(messages | st.text())
def test_any_text_is_read_or_refused_with_a_reason(text: str):
    found = reading(text)
    assert bool(found.drafts) != bool(found.why_not)


@given(messages)
def test_no_word_is_invented_and_none_changes_its_place(text: str):
    found = reading(text)
    for draft in found.drafts:
        for field in FIELDS:
            words = iter(re.findall(r"[^\W_]+", found.text))
            assert all(
                word in words for word in re.findall(r"[^\W_]+", getattr(draft, field) or "")
            )


@given(messages | st.text())
def test_cleaning_again_changes_nothing(text: str):
    once = cleaned(text)
    assert cleaned(once) == once
    assert reading(once) == reading(text)


@pytest.mark.parametrize(
    "scrap",
    [
        "is ", "so ", "next ", "a, ", "1,", "telecare: amber, next Angus. ", "waiting on ", "all ",
        "Thanks\n", "> x\n", "&amp;", "'green ", '"', "£1 claimed ", "as of 3/12 ", "\n\n",
        "red to ", "Rab Sinclair\nlead\n\n", "x",
    ],
)  # fmt: skip
def test_a_huge_message_does_not_take_long(scrap: str, understood: Callable[..., Reading]):
    text = (scrap * 65_536)[:65_536]
    start = process_time()
    understood(text)
    understood(f"telecare amber, {text}")
    assert process_time() - start < 2

"""Whatever is typed: nothing breaks, what is found is cut, and made-up data is found."""

import time
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge.privacy import cut, personal
from knowledge.privacy.found import REMOVED

DIGITS = "0123456789"
GAPS = st.sampled_from(["", " ", ".", "-", "\u00a0", "\u2011"])
PIECES = st.sampled_from(
    [
        *(
            "07700 900123",
            "AB123456C",
            "4111 1111 1111 1111",
            "x@gmail.com",
            "14 High Street DD1 3BX",
        ),
        *(
            "Mrs Smith has dementia",
            "his",
            "diabetes",
            "off sick with",
            "+44",
            "0131",
            " ",
            "(",
            "«",
        ),
        *("@", ".", "\n", "12", "EH1 2NG", "telecare", *REMOVED.values()),
    ]
)
SENTENCES = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map(" ".join)


@given(st.one_of(st.text(max_size=200), SENTENCES))
@settings(max_examples=400, deadline=None)
def test_findings_lie_in_the_text_in_order_and_apart(text):
    found = personal(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.one_of(st.text(max_size=200), SENTENCES))
@settings(max_examples=400, deadline=None)
def test_nothing_personal_is_left_when_it_is_cut_and_cut_again(text):
    once = cut(text, personal(text))
    twice = cut(once, personal(once))

    assert personal(twice) == []


@given(SENTENCES)
@settings(max_examples=200, deadline=None)
def test_all_else_stays_as_it_was_typed(text):
    assume(not any(mark in text for mark in REMOVED.values()))
    found = personal(text)
    left = cut(text, found)
    for one in found:
        left = left.replace(REMOVED[one.kind], text[one.start : one.end], 1)

    assert left == text


@given(
    st.tuples(
        st.sampled_from("ABCEGHJKLMNOPRSTWXYZ"), st.sampled_from("ABCEGHJKLMNPRSTWXYZ")
    ).filter(
        lambda pair: (
            "".join(pair) not in {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"} and pair[0] != "O"
        )
    ),
    st.lists(st.text(DIGITS, min_size=2, max_size=2), min_size=3, max_size=3),
    GAPS,
    st.sampled_from("ABCD"),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_every_national_insurance_number_is_found(prefix, pairs, gap, suffix, lower):
    number = gap.join(["".join(prefix), *pairs, suffix])
    number = number.lower() if lower else number

    (found,) = personal(f"his NI, {number}, was there")
    assert (found.kind, found.start, found.end) == ("ni", 8, 8 + len(number))


@given(
    st.text(DIGITS, min_size=9, max_size=9),
    GAPS,
    st.sampled_from(["0", "+44 ", "+44 (0)", "0044 "]),
)
@settings(max_examples=300, deadline=None)
def test_every_mobile_number_is_found(nine, gap, before):
    number = f"{before}7{nine[:3]}{gap}{nine[3:]}"

    (found,) = personal(f"ring {number}, please")
    assert (found.kind, found.start, found.end) == ("phone", 5, 5 + len(number))


@given(st.text(DIGITS, min_size=14, max_size=14), st.sampled_from(["", " ", "-"]))
@settings(max_examples=300, deadline=None)
def test_a_card_is_found_by_its_check_digit_and_by_no_other(fourteen, gap):
    fifteen = f"4{fourteen}"
    checked = {digit for digit in DIGITS if personal(_card(fifteen + digit, gap)) != []}

    assert len(checked) == 1
    assert personal(_card(fifteen + checked.pop(), gap))[0].kind == "card"


def _card(digits: str, gap: str) -> str:
    return gap.join(digits[at : at + 4] for at in range(0, 16, 4))


@pytest.mark.parametrize(
    "piece",
    [
        *("0", "07700 900123 ", "1 ", "a@", "Mr ", "Ab ", "12 street ", "(0", "0131-", "he has "),
        *("a.", "he has severe ", "4111 ", "+44 ", "Mr A. ", "his diabetes and ", "AB 12 "),
        *("off sick with ", "Mac"),
    ],
)
def test_64_000_characters_take_no_time(piece):
    text = (piece * (64_000 // len(piece))) + "@"
    began = time.process_time()
    personal(text)

    assert time.process_time() - began < 4

"""What is to be corrected, as people say it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.updates.correcting.correction_words import Correction, correction
from actions.updates.progress.names import meant
from actions.updates.progress.words import amount, new_name, progress, raised


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("make that amber", Correction("rating", "amber")),
        ("I meant red", Correction("rating", "red", slip=True)),
        ("amber, not red", Correction("rating", "amber", slip=True)),
        (
            "I shouldn’t have said red. Put it back to amber",
            Correction("rating", "amber", slip=True),
        ),
        ("make it red because legal said no", Correction("rating", "red", why="legal said no")),
        ("undo that", Correction("undo")),
        ("please take that back", Correction("undo")),
        ("put it back", Correction("restore")),
        ("number’s wrong, 4,000 not 400", Correction("swap", "4,000", "400")),
        ("where it says March in my update read May", Correction("swap", "May", "March")),
        ("next is Dundee, not Perth", Correction("swap", "Dundee", "Perth", field="next")),
        ("next is Dundee", Correction("field", "Dundee", field="next")),
        ("remove the blocker", Correction("unblock")),
        ("no longer blocked", Correction("unblock")),
        ("that was meant for STAMP", Correction("project")),
        ("oops, wrong project", Correction("project")),
        ("the date should be 14 Nov", Correction("day")),
        ("withdraw my last update", Correction("withdraw")),
        ("who changed my update?", Correction("history")),
        ("change my update for STAMP", Correction("open")),
        ("add to my last update: also trained 20 staff", Correction("more", "trained 20 staff")),
    ],
)
def test_reads_what_is_to_be_corrected(text, wanted):
    assert correction(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["who leads ARC?", "thanks", "which projects are red?", "40 schools done", "next week is fine"],
)
def test_other_words_correct_nothing(text):
    assert correction(text) is None


def test_a_part_of_an_update_is_not_the_update():
    found = correction("strike the bit about the contract from my update")

    assert found is None or found.what != "withdraw"


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="abno not,.:;–-'?£0123456789 \nupdaterisk", max_size=200))
def test_any_words_are_read_without_a_fault(text):
    correction(text)
    progress(text)
    raised(text)
    new_name(text)
    amount(text)
    meant(text, ["Angus live", "Perth live"])


@pytest.mark.parametrize("text", [" ", ",", "no, ", "please ", "a not b ", "my update ", "“'"])
def test_long_texts_take_no_time(text):
    began = time.perf_counter()

    correction(text * 1000)
    correction((text * 1000)[:600])
    progress((text * 1000)[:600])

    assert time.perf_counter() - began < 0.5


@pytest.mark.parametrize(
    ("text", "title", "level", "owner"),
    [
        ("risk raised: winter staffing, owner Eilidh", "winter staffing", "", "Eilidh"),
        ("new high risk: frozen pipes", "frozen pipes", "high", ""),
        ("risk: no testers, critical, owned by Rab", "no testers", "critical", "Rab"),
    ],
)
def test_a_new_risk_is_read_with_its_level_and_owner(text, title, level, owner):
    assert raised(text) == (title, level, owner)

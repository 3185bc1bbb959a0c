"""What a field holds reads as the author wrote it."""

from collections.abc import Callable

import pytest

from knowledge.updates import Draft, Reading
from tests.knowledge.updates.conftest import CENTRE, RAB, TELECARE, WIFI

Drafted = Callable[..., Draft]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (
            "ARC red, the alarms are failing because of the supplier",
            "the alarms are failing because of the supplier",
        ),
        ("Tests stopped because of legal. ARC amber", "Tests stopped because of legal"),
        ("ARC amber, tests went well, thanks to Fife", "tests went well, thanks to Fife"),
        ("ARC amber because the lab flooded", "the lab flooded"),
        ("ARC amber, because the lab flooded", "the lab flooded"),
        ("ARC amber due to a broken screen", "a broken screen"),
        ("ARC amber. This is because the lab flooded.", "the lab flooded"),
        ("ARC is amber and we're on track for May", "we're on track for May"),
    ],
)
def test_a_reason_stays_where_it_was_said(drafted: Drafted, text: str, done: str):
    assert drafted(text).done == done


@pytest.mark.parametrize(
    "text",
    [
        "40 homes. Overall: red",
        "telecare: 40 homes. Overall rating - red",
        "I'd say telecare is red. 40 homes",
        "telecare red I'd say, 40 homes",
        "telecare red unfortunately. 40 homes.",
        "Sprint 23\ntelecare: red\n40 homes",
        "We have had to move telecare to red. 40 homes",
        "telecare not quite amber, call it red. 40 homes",
        "RED telecare 40 homes",
        "telecare _red_, 40 homes",
        "🟢➡️🔴 telecare: 40 homes",
        "Headline: telecare is red, 40 homes",
    ],
)
def test_the_words_about_a_rating_are_no_work_done(drafted: Drafted, text: str):
    draft = drafted(text, in_mind=TELECARE)
    assert (draft.project_id, draft.rag, draft.done) == (TELECARE, "red", "40 homes")


@pytest.mark.parametrize(
    "text", ["telecare amber for Rab, 40 homes", "telecare amber, 40 homes, for Rab"]
)
def test_for_whom_it_is_may_stand_behind(drafted: Drafted, text: str):
    draft = drafted(text)
    assert (draft.on_behalf_of, draft.done) == (RAB, "40 homes")


@pytest.mark.parametrize(
    "text", ["telecare amber/green, 40 homes", "telecare: amber-red\nDone: 40 homes"]
)
def test_two_ratings_at_once_are_asked_about(drafted: Drafted, text: str):
    draft = drafted(text)
    assert (draft.project_id, draft.rag, draft.done) == (TELECARE, None, "40 homes")
    assert draft.asks == ("rating",)


def test_what_comes_next_may_stand_last_without_a_comma(drafted: Drafted):
    draft = drafted("telecare amber 40 homes done North Fife next")
    assert (draft.done, draft.next) == ("40 homes done", "North Fife")


def test_a_second_project_may_be_joined_on_to_what_was_done(understood: Callable[..., Reading]):
    for joined in ("and ARC still red", "& ARC red"):
        drafts = understood(f"telecare amber, 40 homes {joined}, no contract").drafts
        told = [(one.project_id, one.rag, one.done) for one in drafts]
        assert told == [(TELECARE, "amber", "40 homes"), (CENTRE, "red", "no contract")]


def test_what_was_on_a_day_gone_by_is_what_is_reported(drafted: Drafted):
    draft = drafted("as of Monday, wifi was amber: lines cut")
    assert (draft.project_id, draft.rag, draft.done) == (WIFI, "amber", "lines cut")

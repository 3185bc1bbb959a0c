from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.bench.updates.happened import CONFIRM, Happened, Logged
from tests.bench.updates.outcome import (
    ASKED,
    ASKED_BACK,
    ASKED_OTHER,
    FIELD_WRONG,
    NEAR_ANSWERED,
    NEAR_DRAFT,
    NEAR_LOGGED,
    NEAR_REFUSED,
    NOT_TAKEN,
    RIGHT,
    UNASKED,
    WRONG,
    judged,
    near,
)

WEDNESDAY = date(2026, 11, 18)
ARC = Logged("ARC", "amber", WEDNESDAY, done="Trial done", next="legal review")
MEANT = {
    "project": "ARC", "rag": "amber", "done": "trial", "next": "legal review", "blockers": None,
    "date": WEDNESDAY,
}  # fmt: skip


def example(*updates: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"text": "said", "as": "a@b.example", "updates": list(updates or [MEANT]), **more}


def happened(*logged: Logged, asked: tuple[str, ...] = ()) -> Happened:
    return Happened(logged, asked)


@pytest.mark.parametrize(
    ("logged", "verdict"),
    [
        pytest.param(ARC, RIGHT, id="as it was meant"),
        pytest.param(replace(ARC, rag="green"), WRONG, id="another rating"),
        pytest.param(replace(ARC, project="TELE"), WRONG, id="another project"),
        pytest.param(replace(ARC, day=date(2026, 11, 17)), FIELD_WRONG, id="another day"),
        pytest.param(replace(ARC, done=""), FIELD_WRONG, id="work left out"),
        pytest.param(replace(ARC, blockers="legal"), FIELD_WRONG, id="a blocker nobody named"),
        pytest.param(replace(ARC, done="Trial, legal review"), FIELD_WRONG, id="in two fields"),
        pytest.param(replace(ARC, risk="staffing"), FIELD_WRONG, id="a risk nobody raised"),
        pytest.param(replace(ARC, on_behalf_of="c@d.example"), FIELD_WRONG, id="for nobody"),
        pytest.param(replace(ARC, done="No change"), FIELD_WRONG, id="no change not said"),
    ],
)
def test_what_is_logged_of_a_clear_message_is_compared_with_what_was_meant(
    logged: Logged, verdict: str
) -> None:
    assert judged(example(), happened(logged)).verdict == verdict


def test_a_clear_message_is_logged_and_not_asked_about() -> None:
    assert judged(example(), happened(asked=(CONFIRM,))).verdict == ASKED_BACK
    assert judged(example(), happened()).verdict == NOT_TAKEN


def test_every_field_of_an_update_that_is_not_in_the_register_is_wrong() -> None:
    found = judged(example(), happened()).checked

    assert {one.field for one in found} >= {"project", "rag", "done", "next", "blockers", "date"}
    assert not any(one.right for one in found)


def test_one_of_two_updates_is_not_all_that_was_meant() -> None:
    two = example(MEANT, {**MEANT, "project": "TELE"})

    assert judged(two, happened(ARC)).verdict == FIELD_WRONG
    assert judged(two, happened(ARC, replace(ARC, project="TELE"))).verdict == RIGHT


def test_an_update_too_many_is_no_right_answer() -> None:
    assert judged(example(), happened(ARC, ARC)).verdict == FIELD_WRONG


def test_what_stays_as_it_was_keeps_next_steps_and_blockers() -> None:
    same = example({**MEANT, "done": None, "next": None, "no_change": True})
    kept = replace(ARC, done="No change", next="Order", blockers="Legal")

    assert judged(same, happened(kept)).verdict == RIGHT
    assert judged(same, happened(replace(kept, done=""))).verdict == FIELD_WRONG


def test_milestones_and_benefits_are_compared_as_well() -> None:
    meant = {**MEANT, "milestone_done": "Go", "benefit": {"name": "Calls", "claimed_gbp": 42000}}
    logged = replace(ARC, milestone_done="Go", benefit=("Calls", Decimal("42000.00")))

    assert judged(example(meant), happened(logged)).verdict == RIGHT
    assert judged(example(meant), happened(ARC)).verdict == FIELD_WRONG


def test_what_is_to_be_left_out_may_not_be_stored() -> None:
    signed = example(leaves_out=["Kind regards"])
    stored = replace(ARC, done="Trial done. Kind regards")

    assert judged(signed, happened(ARC)).verdict == RIGHT
    assert judged(signed, happened(stored)).verdict == FIELD_WRONG


@pytest.mark.parametrize(
    ("became", "verdict"),
    [
        pytest.param(happened(asked=("rating",)), ASKED, id="asked the right thing"),
        pytest.param(happened(asked=("reason",)), ASKED_OTHER, id="asked another"),
        pytest.param(happened(ARC), UNASKED, id="logged all the same"),
        pytest.param(happened(), NOT_TAKEN, id="passed over"),
    ],
)
def test_what_lacks_something_is_asked_about(became: Happened, verdict: str) -> None:
    unrated = example({**MEANT, "rag": None}, asks="rating")

    assert judged(unrated, became).verdict == verdict


def test_of_two_updates_the_clear_one_is_logged_and_the_other_asked_about() -> None:
    reasonless = {**MEANT, "project": "TELE", "rag": "red", "done": None, "next": None}
    two = example(MEANT, reasonless, asks="reason", previous="amber")

    assert judged(two, happened(ARC, asked=("reason",))).verdict == ASKED
    both = happened(ARC, Logged("TELE", "red", WEDNESDAY), asked=("reason",))
    assert judged(two, both).verdict == UNASKED


@pytest.mark.parametrize(
    ("became", "verdict"),
    [
        pytest.param(happened(ARC), NEAR_LOGGED, id="logged"),
        pytest.param(Happened(besides=1), NEAR_LOGGED, id="a milestone changed"),
        pytest.param(happened(asked=(CONFIRM,)), NEAR_DRAFT, id="shown for a yes"),
        pytest.param(Happened(answered=True), NEAR_ANSWERED, id="answered"),
        pytest.param(happened(), NEAR_REFUSED, id="refused"),
    ],
)
def test_anything_that_a_near_miss_changes_counts_as_logged(became: Happened, verdict: str) -> None:
    assert near(example(), became).verdict == verdict

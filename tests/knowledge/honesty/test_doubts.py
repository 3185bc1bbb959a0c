from datetime import date, timedelta

import pytest

from knowledge.honesty import doubts
from knowledge.models import Milestone, Project
from knowledge.store.updates import Footprint
from tests.knowledge.honesty.reports import LAST, TODAY, milestone, project, update


def kinds(
    updates: list[Footprint], milestones: list[Milestone] | None = None, of: Project | None = None
) -> list[str]:
    found = doubts(of or project(), updates[0], milestones or [], updates, TODAY)
    return [doubt.kind for doubt in found]


def test_green_fits_a_plan_that_is_kept() -> None:
    assert kinds([update("green")], [milestone()]) == []


def test_green_with_a_missed_milestone_does_not_add_up() -> None:
    missed = milestone(due=date(2026, 9, 30), status="missed")

    (doubt,) = doubts(project(), update("green"), [missed], [update("green")], TODAY)

    assert doubt.sentence == "It is rated green, but missed “Go live”, due on 30 September 2026."


def test_green_with_a_slipped_milestone_does_not_add_up() -> None:
    assert kinds([update("green")], [milestone(forecast=date(2026, 12, 14))]) == ["slipped"]


def test_what_was_done_late_is_done() -> None:
    late = milestone(due=date(2026, 10, 1), status="done", done_on=date(2026, 10, 20))

    assert kinds([update("green")], [late]) == []


def test_green_with_a_milestone_past_its_date_does_not_add_up() -> None:
    assert kinds([update("green")], [milestone(due=date(2026, 11, 1))]) == ["late"]


def test_amber_with_a_missed_milestone_adds_up() -> None:
    assert kinds([update("amber")], [milestone(status="missed")]) == []


def test_green_with_a_blocker_over_three_sprints_does_not_add_up() -> None:
    carried = [update("green", at, blockers="Legal has not signed") for at in range(3)]

    assert kinds(carried) == ["blocked"]
    assert kinds(carried[:2]) == []


def test_two_updates_of_one_sprint_are_not_two_sprints() -> None:
    of_a_sprint = [
        Footprint(1, LAST - timedelta(days=at), "green", "Work.", "No budget", 10)
        for at in range(3)
    ]

    assert kinds(of_a_sprint) == []


def test_a_rating_is_stale_after_two_sprints_without_an_update() -> None:
    assert kinds([update("amber", 1)]) == []
    assert kinds([update("amber", 2)]) == ["stale"]


def test_without_sprints_a_rating_is_stale_after_four_weeks() -> None:
    loose = project(sprint_start=None)

    assert kinds([update("red", 1)], of=loose) == []
    assert kinds([update("red", 2)], of=loose) == ["stale"]


def test_a_paused_project_s_rating_is_not_stale() -> None:
    assert kinds([update("amber", 9)], of=project(phase="paused")) == []


def test_a_closed_project_s_rating_is_history() -> None:
    assert kinds([update("green", 9)], [milestone(status="missed")], project(phase="closed")) == []


def test_without_an_update_there_is_no_rating_to_doubt() -> None:
    assert doubts(project(), None, [milestone(status="missed")], [], TODAY) == []


def test_a_jump_from_red_to_green_wants_a_reason() -> None:
    red = update("red", 1, "Stuck.", "No mandate")

    assert kinds([update("green", 0, "Good sprint."), red]) == ["jump"]


def test_a_jump_is_explained_by_what_stood_in_the_way() -> None:
    red = update("red", 1, "Stuck.", "No mandate")

    assert kinds([update("green", 0, "Mandate given."), red]) == []


def test_a_jump_through_amber_is_none() -> None:
    assert kinds([update("green"), update("amber", 1), update("red", 2)]) == []


def test_a_jump_of_long_ago_is_no_news() -> None:
    assert kinds([*(update("green", at) for at in range(3)), update("red", 3)]) == []


def test_a_fall_from_green_to_red_wants_a_reason_too() -> None:
    green = update("green", 1, "Good sprint.")
    found = doubts(project(), update("red"), [], [update("red", 0, "Stuck."), green], TODAY)

    assert [doubt.sentence for doubt in found] == [
        "It went from green to red in one step on 11 November 2026, and the update of that day "
        "does not say why."
    ]


@pytest.mark.parametrize(
    "red",
    [
        pytest.param(update("red", 0, "Stopped.", "The supplier went bust"), id="a blocker"),
        pytest.param(update("red", 0, "Stopped because of snow."), id="a because"),
    ],
)
def test_a_fall_that_is_explained_is_not_doubted(red: Footprint) -> None:
    assert kinds([red, update("green", 1, "Good sprint.")]) == []


@pytest.mark.parametrize("rag", ["green", "amber", "red"])
def test_a_copy_of_the_last_sprint_s_text_is_doubted_whatever_the_rating(rag: str) -> None:
    copy = update(rag, 0, "talks with 2 suppliers")
    found = doubts(project(), copy, [], [copy, update(rag, 1, "Talks with 2 suppliers.")], TODAY)

    assert [(doubt.kind, doubt.sentence) for doubt in found] == [
        (
            "copied",
            "Its update of 11 November 2026 says the same of what was done as the one of "
            "28 October 2026.",
        )
    ]


LONG = "users moved to the new platform after training in all of the sheltered housing with wardens"


@pytest.mark.parametrize(
    ("said", "before"),
    [
        pytest.param(f"4,000 {LONG}", f"400 {LONG}", id="another figure"),
        pytest.param(f"Angus {LONG}", f"Perth {LONG}", id="another place"),
        pytest.param("Talks with suppliers, and one chosen.", "Talks with suppliers.", id="more"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_tells_something_new_is_no_copy(said: str, before: str) -> None:
    latest = Footprint(1, LAST, "amber", said, "", None)

    assert kinds([latest, Footprint(1, LAST - timedelta(days=14), "amber", before, "", None)]) == []


def test_what_two_people_say_of_one_sprint_is_no_copy() -> None:
    both = [Footprint(1, LAST - timedelta(days=at), "amber", "Stuck.", "", 10) for at in range(2)]

    assert kinds(both) == []


def test_a_copy_of_a_copy_is_one() -> None:
    assert kinds([update("amber", at, "Talks.") for at in range(3)]) == ["copied"]


def test_a_paused_project_may_say_the_same() -> None:
    waiting = [update("amber", at, "Waiting for money.") for at in range(2)]

    assert kinds(waiting, of=project(phase="paused")) == []

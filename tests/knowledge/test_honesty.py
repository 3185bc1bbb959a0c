from datetime import date, timedelta

from knowledge.honesty import contradictions, doubts
from knowledge.models import Milestone, Project
from knowledge.store.updates import Footprint

TODAY = date(2026, 11, 18)
LAST = date(2026, 11, 11)


def project(**more: object) -> Project:
    kept: dict[str, object] = {"phase": "beta", "sprint_start": date(2026, 7, 1), **more}
    return Project(code="TEL", name="Telecare", portfolio=None, lead=None, **kept)  # type: ignore[arg-type]


def update(rag: str, at: int = 0, done: str = "Work.", blockers: str = "") -> Footprint:
    return Footprint(1, LAST - timedelta(days=14 * at), rag, done, blockers, None)


def milestone(name: str = "Go live", due: date = date(2026, 11, 30), **more: object) -> Milestone:
    return Milestone(name=name, due=due, project=None, **more)  # type: ignore[arg-type]


def kinds(
    updates: list[Footprint], milestones: list[Milestone] | None = None, of: Project | None = None
) -> list[str]:
    found = doubts(of or project(), updates[0], milestones or [], updates, TODAY)
    return [doubt.kind for doubt in found]


def test_green_fits_a_plan_that_is_kept() -> None:
    assert kinds([update("green")], [milestone()]) == []


def test_green_with_a_missed_milestone_does_not_add_up() -> None:
    missed = milestone(due=date(2026, 9, 30), status="missed")

    assert contradictions(project(), update("green"), [missed], [update("green")], TODAY) == [
        "It is rated green, but missed “Go live”, due on 30 September 2026."
    ]


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

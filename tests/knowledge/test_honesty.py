from datetime import date, timedelta

from knowledge.honesty import contradictions, doubts, doubts_at_posting
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


def posting(
    posted: Footprint, *earlier: Footprint, milestones: tuple[Milestone, ...] = ()
) -> list[str]:
    return doubts_at_posting(project(), posted, milestones, [posted, *earlier], TODAY)


def test_an_update_that_adds_up_is_not_doubted() -> None:
    before = update("amber", 1, "Talks with suppliers.", "No budget")

    assert posting(update("green", 0, "Perth is live."), before, milestones=(milestone(),)) == []
    assert posting(update("green")) == []


def test_who_posts_green_hears_of_a_missed_milestone() -> None:
    missed = milestone(due=date(2026, 9, 30), status="missed")

    assert posting(update("green"), milestones=(missed,)) == [
        "It is rated green, but missed “Go live”, due on 30 September 2026: "
        "readers may ask how the two go together."
    ]
    assert posting(update("amber"), milestones=(missed,)) == []


def test_who_posts_green_hears_of_a_slipped_milestone() -> None:
    (told,) = posting(update("green"), milestones=(milestone(forecast=date(2026, 12, 14)),))

    assert "“Go live” has slipped from 30 November 2026 to 14 December 2026" in told


def test_who_posts_green_hears_of_a_milestone_that_may_be_done() -> None:
    (told,) = posting(update("green"), milestones=(milestone(due=date(2026, 11, 1)),))

    assert told.endswith("not marked as done: if it is done, say so and I note it.")


def test_who_posts_green_hears_of_a_blocker_of_three_sprints() -> None:
    carried = [update("green", at, f"Did part {at}.", "Legal has not signed") for at in range(3)]

    assert posting(*carried) == [
        "It is rated green, but has carried the same blocker over three sprints or more: "
        "“Legal has not signed”: is it still in the way?"
    ]
    assert posting(*carried[:2]) == []


def test_a_jump_either_way_without_a_reason_is_asked_about() -> None:
    for one, other in (("green", "red"), ("red", "green")):
        (told,) = posting(update(one, 0, "Good sprint."), update(other, 1, "Stuck."))
        assert told == (
            f"It goes from {other} to {one} in one step: "
            "a word on what changed would help whoever reads it."
        )


def test_a_jump_with_its_reason_is_not_asked_about() -> None:
    before = update("green", 1, "Angus migrated.")
    told = [
        update("red", 0, "Stopped.", "The supplier went bust"),
        update("red", 0, "Stopped because the supplier went bust."),
        update("amber", 0, "Slower."),
    ]

    assert [posting(one, before) for one in told] == [[], [], []]


def test_a_copy_of_the_last_update_is_asked_about() -> None:
    before = update("amber", 1, "Talks with two suppliers.")

    assert posting(update("amber", 0, "talks with two suppliers"), before) == [
        "What was done reads as in the update of 28 October 2026: "
        "if something moved since, add it and I note it."
    ]
    assert posting(update("amber", 0, "Chose a supplier."), before) == []


def test_an_update_that_is_dated_back_is_not_held_against_later_ones() -> None:
    later, posted = update("red", 0, "Stuck."), update("green", 1, "Good sprint.")
    missed = milestone(due=date(2026, 9, 30), status="missed")

    assert doubts_at_posting(project(), posted, [missed], [later, posted], TODAY) == []

from datetime import date

from knowledge.honesty import doubts_at_posting
from knowledge.models import Milestone
from knowledge.store.updates import Footprint
from tests.knowledge.honesty.reports import TODAY, milestone, project, update


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


def test_many_milestones_are_asked_about_once_for_each_question() -> None:
    missed = [milestone(f"M{at}", date(2026, 9, 30), status="missed") for at in range(2)]
    slipped, late = milestone("S", forecast=date(2026, 12, 14)), milestone("L", date(2026, 11, 1))

    assert posting(update("green"), milestones=(*missed, slipped, late)) == [
        "It is rated green, but missed “M0”, due on 30 September 2026, and 2 more like it: "
        "readers may ask how the two go together.",
        "It is rated green, but “L” was expected by 1 November 2026 and is not marked as done: "
        "if it is done, say so and I note it.",
    ]


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


def test_a_copy_is_looked_for_in_the_sprint_before_not_in_the_same() -> None:
    first, same = update("amber", 1, "Talks."), Footprint(1, TODAY, "amber", "Talks.", "", 10)
    posted = Footprint(1, TODAY, "amber", "Talks.", "", 10)

    assert posting(posted, same) == []
    assert len(posting(posted, same, first)) == 1

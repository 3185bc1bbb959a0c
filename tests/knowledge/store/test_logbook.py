from datetime import date, timedelta
from decimal import Decimal

import pytest

from knowledge.models import Benefit, Milestone, Project, Risk, Update
from knowledge.store import Store
from knowledge.store.logbook import Hand, TakenError
from tests.knowledge.store.conftest import Write
from tests.world import NOW, TODAY


def post(store: Store, project: Project, by: Hand, rag: str = "green", **said: str) -> Update:
    words = {"done": "Perth migrated.", "next": "Start Fife.", "blockers": "", **said}
    return store.logbook.keep(project, TODAY, rag, **words, by=by)


def told(store: Store, row: Update | Milestone | Risk | Benefit) -> list[tuple[int, str]]:
    return [(one.number, one.what) for one in store.logbook.versions(row)]


def test_what_is_kept_is_the_latest_update(store: Store, hand: Write, telecare: Project) -> None:
    update = post(store, telecare, hand(event_row=7))

    assert store.updates.latest(telecare.id, TODAY) is update
    assert (update.author and update.author.name, update.event_row) == ("Eilidh Mackay", 7)
    (version,) = store.logbook.versions(update)
    assert (version.by_name, version.channel, version.conversation_id, version.event_row) == (
        "Eilidh Mackay", "web", "web:c", 7,
    )  # fmt: skip
    assert (version.what, version.at, version.project_id) == ("made", NOW, telecare.id)
    assert version.values == {
        "date": "2026-11-18",
        "rag": "green",
        "done": "Perth migrated.",
        "next": "Start Fife.",
        "blockers": "",
        "sprint": None,
        "author_id": update.author_id,
    }


def test_what_the_same_person_says_again_that_day_is_a_new_version(
    store: Store, hand: Write, telecare: Project
) -> None:
    first = post(store, telecare, hand())
    second = post(store, telecare, hand(), "amber", done="Perth stopped.", next="")

    assert first is second
    assert (second.rag, second.done, second.next) == ("amber", "Perth stopped.", "")
    assert told(store, second) == [(1, "made"), (2, "changed")]
    assert store.logbook.versions(second)[0].values["done"] == "Perth migrated."


def test_two_people_have_an_update_each(store: Store, hand: Write, telecare: Project) -> None:
    one = post(store, telecare, hand())
    other = post(store, telecare, hand("rab@fife.example"))

    assert one.id != other.id


def test_who_it_was_logged_for_is_kept(store: Store, hand: Write, telecare: Project) -> None:
    rab = store.people.reached_at("rab@fife.example")
    update = post(store, telecare, hand("isla@stirling.example", on_behalf_of=rab))

    (version,) = store.logbook.versions(update)
    assert (version.by_name, version.on_behalf_of) == ("Isla Grant", "Rab Sinclair")
    assert update.author is store.people.reached_at("isla@stirling.example")


def test_a_correction_changes_what_it_names_alone(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())
    store.logbook.correct(update, hand("rab@fife.example"), rag="amber")

    assert (update.rag, update.done) == ("amber", "Perth migrated.")
    assert [one.by_name for one in store.logbook.versions(update)] == [
        "Eilidh Mackay",
        "Rab Sinclair",
    ]


def test_a_correction_that_changes_nothing_is_no_version(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())
    store.logbook.correct(update, hand(), rag="green")

    assert told(store, update) == [(1, "made")]


def test_a_field_that_an_update_has_not_is_refused(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())

    with pytest.raises(TypeError, match="colour"):
        store.logbook.correct(update, hand(), colour="amber")


def test_an_update_moves_to_the_project_that_was_meant(
    store: Store, hand: Write, telecare: Project, stamp: Project
) -> None:
    update = post(store, telecare, hand())
    moved = store.logbook.correct(update, hand(), project=stamp)

    assert moved is update
    assert update.project is stamp
    assert store.updates.latest(stamp.id, TODAY) is update
    assert update not in store.updates.of(telecare.id, TODAY)
    both = {one.row_id for project in (telecare, stamp) for one in _history(store, project)}
    assert both == {update.id}

    store.logbook.undo(update, hand())
    assert update.project is telecare


def _history(store: Store, project: Project) -> list[object]:
    return list(store.logbook.of_project(project.id))


def test_an_update_that_moves_where_there_is_one_becomes_that_one(
    store: Store, hand: Write, telecare: Project, stamp: Project
) -> None:
    there = post(store, stamp, hand(), done="Old words.")
    update = post(store, telecare, hand())
    moved = store.logbook.correct(update, hand(event_row=9), project=stamp)

    assert moved is there
    assert there.done == "Perth migrated."
    assert told(store, there) == [(1, "made"), (2, "changed")]
    assert told(store, update) == [(1, "made"), (2, "withdrawn")]
    assert store.logbook.made_from(9) == [there, update]


def test_what_is_withdrawn_is_in_no_answer_and_not_erased(
    store: Store, hand: Write, telecare: Project
) -> None:
    before = store.updates.latest(telecare.id, TODAY)
    update = post(store, telecare, hand())
    store.logbook.withdraw(update, hand())
    store.logbook.withdraw(update, hand())

    assert store.updates.latest(telecare.id, TODAY) is before
    assert told(store, update) == [(1, "made"), (2, "withdrawn")]


def test_what_was_withdrawn_is_put_back(store: Store, hand: Write, telecare: Project) -> None:
    update = post(store, telecare, hand())
    store.logbook.withdraw(update, hand())
    store.logbook.restore(update, hand())

    assert store.updates.latest(telecare.id, TODAY) is update
    assert told(store, update)[-1] == (3, "restored")


def test_an_update_is_put_back_as_it_was_before(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())
    store.logbook.correct(update, hand(), rag="amber")
    store.logbook.correct(update, hand(), rag="red")

    assert store.logbook.restore(update, hand()).rag == "amber"
    assert store.logbook.restore(update, hand(), number=1).rag == "green"
    with pytest.raises(LookupError):
        store.logbook.restore(update, hand(), number=12)


def test_before_the_first_version_there_is_nothing_to_put_back(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())

    assert store.logbook.restore(update, hand()) is update
    assert told(store, update) == [(1, "made")]


def test_who_posts_again_after_withdrawing_is_heard(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())
    store.logbook.withdraw(update, hand())
    again = post(store, telecare, hand(), done="Really migrated.")

    assert again is update
    assert told(store, again) == [(1, "made"), (2, "withdrawn"), (3, "restored")]
    assert store.updates.latest(telecare.id, TODAY) is again


def test_undo_takes_the_last_change_back_and_undo_again_redoes_it(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())
    store.logbook.correct(update, hand(), rag="amber")

    assert store.logbook.undo(update, hand()).rag == "green"
    assert store.logbook.undo(update, hand()).rag == "amber"


def test_undo_takes_back_what_was_just_made(store: Store, hand: Write, telecare: Project) -> None:
    update = post(store, telecare, hand())

    assert store.logbook.undo(update, hand()).withdrawn
    assert not store.logbook.undo(update, hand()).withdrawn


def test_what_came_by_itself_has_a_first_version_to_go_back_to(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = store.updates.latest(telecare.id, TODAY)
    assert update
    store.logbook.correct(update, hand(), rag="red")

    assert [one.by_name for one in store.logbook.versions(update)] == ["import", "Eilidh Mackay"]
    assert store.logbook.undo(update, hand()).rag == "green"


def test_somebody_s_last_update_is_the_one_that_they_touched_last(
    store: Store, hand: Write, telecare: Project, stamp: Project
) -> None:
    eilidh = store.people.reached_at("eilidh@angus.example")
    isla = store.people.reached_at("isla@stirling.example")
    assert eilidh
    assert isla
    imported = store.logbook.last_by(eilidh)
    assert imported is store.updates.latest(telecare.id, TODAY)
    assert store.logbook.last_by(isla) is None

    here, there = post(store, telecare, hand()), post(store, stamp, hand())
    store.logbook.withdraw(there, hand())
    assert store.logbook.last_by(eilidh) is there
    assert store.logbook.last_by(eilidh, telecare) is here


def test_a_message_s_updates_are_found_again(
    store: Store, hand: Write, telecare: Project, stamp: Project
) -> None:
    both = [post(store, one, hand(event_row=5)) for one in (telecare, stamp)]
    post(store, telecare, hand(event_row=6))

    assert store.logbook.made_from(5) == both
    assert store.logbook.made_from(6) == both[:1]
    assert store.logbook.made_from(8) == []


def test_a_milestone_is_changed_and_the_change_undone(
    store: Store, hand: Write, telecare: Project
) -> None:
    row = next(one for one in store.progress.milestones([telecare.id]) if one.name == "Perth live")
    store.logbook.change(row, hand(), status="done", done_on=TODAY)

    assert (row.status, row.done_on) == ("done", TODAY)
    assert store.logbook.versions(row)[-1].values["done_on"] == "2026-11-18"
    store.logbook.undo(row, hand())
    assert (row.status, row.done_on) == ("planned", None)


def test_a_risk_is_raised_and_taken_back_and_raised_again(
    store: Store, hand: Write, telecare: Project
) -> None:
    eilidh, rab = hand().person, hand("rab@fife.example").person
    row = store.logbook.add(
        Risk(title="Snow", level="high", project=telecare, owner=eilidh), hand()
    )
    store.logbook.undo(row, hand())
    assert row not in store.progress.risks([telecare.id], with_closed=True)

    again = store.logbook.add(
        Risk(title="snow", level="low", project=telecare, owner=rab), hand("rab@fife.example")
    )
    assert again is row
    assert (row.level, row.owner, row.owner_id) == ("low", rab, rab and rab.id)
    assert told(store, row) == [(1, "made"), (2, "withdrawn"), (3, "restored")]


def test_a_name_that_is_taken_is_not_taken_again(
    store: Store, hand: Write, telecare: Project
) -> None:
    row = Milestone(project=telecare, name="PERTH LIVE", due=TODAY)

    with pytest.raises(TakenError):
        store.logbook.add(row, hand())


def test_money_comes_back_to_the_penny(store: Store, hand: Write, telecare: Project) -> None:
    row = Benefit(project=telecare, name="Fewer falls", claimed_gbp=Decimal("42000.50"))
    store.logbook.add(row, hand())
    store.logbook.change(row, hand(), claimed_gbp=Decimal(43000), due=TODAY + timedelta(days=1))

    assert [one.values["claimed_gbp"] for one in store.logbook.versions(row)] == [
        "42000.50",
        "43000.00",
    ]
    store.logbook.undo(row, hand())
    assert (row.claimed_gbp, row.due) == (Decimal("42000.50"), None)


def test_the_history_of_a_project_is_in_the_order_of_its_making(
    store: Store, hand: Write, telecare: Project
) -> None:
    update = post(store, telecare, hand())
    row = Milestone(project=telecare, name="Fife live", due=date(2027, 3, 1))
    store.logbook.add(row, hand())
    store.logbook.withdraw(update, hand())

    assert [(one.kind, one.what) for one in store.logbook.of_project(telecare.id)] == [
        ("update", "made"), ("milestone", "made"), ("update", "withdrawn"),
    ]  # fmt: skip

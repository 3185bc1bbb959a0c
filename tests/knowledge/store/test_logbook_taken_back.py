"""Taking back what one message did, of whatever kind, and what it took the place of."""

from datetime import timedelta

from knowledge.models import Milestone, Project, Risk, Update
from knowledge.store import Store
from tests.knowledge.store.conftest import Write
from tests.world import TODAY

YESTERDAY = TODAY - timedelta(days=1)
MESSAGE, LATER = 70, 71


def post(store: Store, project: Project, by, day=TODAY, done="Perth migrated.") -> Update:
    return store.logbook.keep(project, day, "green", done, "", "", by)


def milestone(store: Store, project: Project) -> Milestone:
    found = store.progress.milestones([project.id])
    return next(one for one in found if one.name == "Perth live")


def test_both_are_undone_where_an_update_took_the_place_of_another(
    store: Store, hand: Write, telecare: Project
) -> None:
    earlier = post(store, telecare, hand(), YESTERDAY, "Angus migrated.")
    later = post(store, telecare, hand())
    store.logbook.correct(later, hand(), date=YESTERDAY)
    assert (earlier.done, later.withdrawn) == ("Perth migrated.", True)

    for one in (earlier, later):
        store.logbook.undo(one, hand())
    assert (earlier.done, earlier.date, earlier.withdrawn) == ("Angus migrated.", YESTERDAY, False)
    assert (later.done, later.date, later.withdrawn) == ("Perth migrated.", TODAY, False)


def test_what_a_message_made_is_found_of_every_kind(
    store: Store, hand: Write, telecare: Project
) -> None:
    by = hand(event_row=MESSAGE)
    update = post(store, telecare, by)
    done = milestone(store, telecare)
    store.logbook.change(done, by, status="done", done_on=TODAY)
    risk = store.logbook.add(Risk(title="Ice", level="low", project=telecare), by)

    assert store.logbook.made_from(MESSAGE) == [update, done, risk]


def test_a_message_s_words_are_taken_back_once_however_often_it_is_edited(
    store: Store, hand: Write, telecare: Project
) -> None:
    by, row = hand(event_row=MESSAGE), milestone(store, telecare)
    store.logbook.change(row, by, status="done", done_on=TODAY)
    store.logbook.change(row, by, forecast=TODAY)

    for _ in range(2):
        store.logbook.unsay(row, by)
        assert (row.status, row.done_on, row.forecast) == ("planned", None, None)
    assert [one.what for one in store.logbook.versions(row)] == ["made"] + 3 * ["changed"]


def test_what_a_message_added_is_withdrawn_when_it_is_taken_back(
    store: Store, hand: Write, telecare: Project
) -> None:
    by = hand(event_row=MESSAGE)
    risk = store.logbook.add(Risk(title="Ice", level="low", project=telecare), by)

    assert store.logbook.unsay(risk, by).withdrawn
    assert store.logbook.unsay(risk, by).withdrawn


def test_what_a_message_did_not_change_is_left_alone(
    store: Store, hand: Write, telecare: Project
) -> None:
    row = milestone(store, telecare)
    store.logbook.change(row, hand(event_row=MESSAGE), status="done")

    assert store.logbook.unsay(row, hand(event_row=LATER)).status == "done"

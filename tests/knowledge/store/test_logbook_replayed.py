"""Whatever is done with an update, its versions tell what it says: replayed they give the row."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Update, Version
from knowledge.store import THE_OFFICE, Store
from knowledge.store.logbook import Hand
from knowledge.store.states import read, values_of
from tests.world import NOW, TODAY

WORDS = st.sampled_from(["One.", "Two.", "Three."])
RATINGS = st.sampled_from(["green", "amber", "red"])
PLACES = st.sampled_from(["TEL", "ARC"])
WHO = st.sampled_from(["eilidh@angus.example", "rab@fife.example"])
DAYS = st.integers(0, 1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("keep"), WHO, PLACES, DAYS, RATINGS, WORDS),
        st.tuples(st.just("correct"), WHO, RATINGS, WORDS),
        st.tuples(st.just("move"), WHO, PLACES),
        st.tuples(st.just("date"), WHO, DAYS),
        st.tuples(st.just("withdraw"), WHO),
        st.tuples(st.just("restore"), WHO),
        st.tuples(st.just("restore"), WHO, st.integers(1, 4)),
        st.tuples(st.just("undo"), WHO),
    ),
    max_size=14,
)


def take(store: Store, step: tuple[object, ...]) -> None:
    """Take one step with what the person touched last."""
    what, who, *how = step
    person = store.people.reached_at(str(who))
    assert person
    by = Hand(person, "web", "web:c", NOW)
    if what == "keep":
        code, back, rag, done = how
        project = store.projects.with_code(str(code))
        assert project
        day = TODAY + timedelta(days=1 + int(str(back)))
        store.logbook.keep(project, day, str(rag), str(done), "", "", by)
        return
    update = store.logbook.last_by(person)
    assert update
    match what, how:
        case "correct", [rag, done]:
            store.logbook.correct(update, by, rag=rag, done=done)
        case "move", [code]:
            store.logbook.correct(update, by, project=store.projects.with_code(str(code)))
        case "date", [back]:
            day = TODAY + timedelta(days=1 + int(str(back)))
            store.logbook.correct(update, by, date=day)
        case "withdraw", _:
            store.logbook.withdraw(update, by)
        case "restore", [number]:
            numbers = [one.number for one in store.logbook.versions(update)]
            if number in numbers:
                store.logbook.restore(update, by, int(str(number)))
        case "restore", _:
            store.logbook.restore(update, by)
        case "undo", _:
            store.logbook.undo(update, by)


def replayed(versions: list[Version]) -> dict[str, object]:
    """Let a row that says nothing say one version after the other."""
    row: dict[str, object] = {}
    for number, one in enumerate(versions, 1):
        assert one.number == number
        row |= read(Update, one.values)
        row |= {"project_id": one.project_id, "withdrawn": one.what == "withdrawn"}
    return row


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_the_versions_replayed_give_the_row_as_it_is(
    sessions: sessionmaker[Session], steps: list[tuple[object, ...]]
) -> None:
    with sessions() as session:
        store = Store(session, THE_OFFICE)
        for step in steps:
            take(store, step)
        session.flush()
        session.expire_all()
        everything = select(Update).execution_options(withdrawn_too=True)
        for row in session.scalars(everything).all():
            versions = list(store.logbook.versions(row))
            if not versions:
                continue
            held = read(Update, values_of(row))
            held |= {"project_id": row.project_id, "withdrawn": row.withdrawn}
            assert replayed(versions) == held
        session.rollback()


def test_undoing_every_step_and_redoing_it_changes_nothing(
    sessions: sessionmaker[Session],
) -> None:
    with sessions() as session:
        store = Store(session, THE_OFFICE)
        for step in (("keep", "rab@fife.example", "TEL", 0, "red", "One."),
                     ("correct", "rab@fife.example", "green", "Two."),
                     ("withdraw", "rab@fife.example")):  # fmt: skip
            take(store, step)
            rab = store.people.reached_at("rab@fife.example")
            assert rab
            update = store.logbook.last_by(rab)
            assert update
            before = (values_of(update), update.withdrawn)
            take(store, ("undo", "rab@fife.example"))
            assert (values_of(update), update.withdrawn) != before
            take(store, ("undo", "rab@fife.example"))
            assert (values_of(update), update.withdrawn) == before

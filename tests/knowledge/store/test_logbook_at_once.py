"""Many hands at once, on SQLite and on PostgreSQL: nothing is lost, and no number is left out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

from sqlalchemy import select

from knowledge.models import Person, Project, Risk, Update, Version
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.logbook import Hand, TakenError
from tests.world import NOW, TODAY

HANDS, TIMES = 8, 5
Write = Callable[[Store, Project, Person, str], object]


def at_once(open_store: OpenStore, write: Write) -> None:
    """Let eight write five times each, every time in a transaction of its own."""
    start = Barrier(HANDS)

    def hand(number: int) -> None:
        start.wait(timeout=60)
        for time in range(TIMES):
            with open_store(THE_OFFICE) as store:
                people = store.people.all()
                project = store.projects.with_code("TEL")
                assert project
                write(store, project, people[number % len(people)], f"{number}.{time}")

    with ThreadPoolExecutor(HANDS) as hands:
        list(hands.map(hand, range(HANDS)))


def _by(person: Person) -> Hand:
    return Hand(person, "web", "web:c", NOW)


def _said(store: Store) -> dict[int, list[Version]]:
    found: dict[int, list[Version]] = {}
    for one in store._session.scalars(select(Version).order_by(Version.row_id, Version.number)):
        found.setdefault(one.row_id, []).append(one)
    return found


def _post(store: Store, project: Project, person: Person, words: str) -> None:
    store.logbook.keep(project, TODAY, "green", words, "", "", _by(person))


def test_eight_who_post_at_once_are_all_heard(open_store: OpenStore) -> None:
    at_once(open_store, _post)

    with open_store(THE_OFFICE) as store:
        versions = _said(store)
        words = {one.values["done"] for some in versions.values() for one in some}
        assert words == {f"{hand}.{time}" for hand in range(HANDS) for time in range(TIMES)}
        for row_id, some in versions.items():
            assert [one.number for one in some] == list(range(1, len(some) + 1))
            row = store.logbook.row("update", row_id)
            assert isinstance(row, Update)
            assert row.done == some[-1].values["done"]


def test_eight_who_correct_one_update_at_once_make_a_version_each(open_store: OpenStore) -> None:
    with open_store(THE_OFFICE) as store:
        project = store.projects.with_code("TEL")
        assert project
        update = store.logbook.keep(project, TODAY, "green", "Start", "", "", _by(project.lead))

    def correct(store: Store, project: Project, person: Person, words: str) -> None:
        row = store.logbook.row("update", update.id)
        assert isinstance(row, Update)
        store.logbook.correct(row, _by(person), done=words)

    at_once(open_store, correct)

    with open_store(THE_OFFICE) as store:
        (versions,) = _said(store).values()
        assert [one.number for one in versions] == list(range(1, HANDS * TIMES + 2))
        row = store.logbook.row("update", update.id)
        assert isinstance(row, Update)
        assert row.done == versions[-1].values["done"]


def test_one_of_eight_who_raise_the_same_risk_at_once_has_raised_it(
    open_store: OpenStore,
) -> None:
    def add(store: Store, project: Project, person: Person, words: str) -> None:
        with suppress(TakenError):
            store.logbook.add(Risk(project=project, title="Snow", level="high"), _by(person))

    at_once(open_store, add)

    with open_store(THE_OFFICE) as store:
        (versions,) = _said(store).values()
        assert [one.what for one in versions] == ["made"]


def test_two_who_move_updates_across_each_other_both_get_there(
    open_store: OpenStore,
) -> None:
    pairs = (("TEL", "ARC"), ("ARC", "TEL"))
    ids = []
    with open_store(THE_OFFICE) as store:
        isla = store.people.reached_at("isla@stirling.example")
        rab = store.people.reached_at("rab@fife.example")
        assert isla
        assert rab
        for (code, _), person in zip(pairs, (isla, rab), strict=True):
            project = store.projects.with_code(code)
            assert project
            ids.append(store.logbook.keep(project, TODAY, "red", "x", "", "", _by(person)).id)
    start = Barrier(2)

    def move(at: int) -> None:
        start.wait(timeout=60)
        for _ in range(TIMES):
            for code in reversed(pairs[at]):
                with open_store(THE_OFFICE) as store:
                    row, project = (
                        store.logbook.row("update", ids[at]),
                        store.projects.with_code(code),
                    )
                    assert isinstance(row, Update)
                    store.logbook.correct(row, _by(isla), project=project)

    with ThreadPoolExecutor(2) as hands:
        list(hands.map(move, range(2)))

    with open_store(THE_OFFICE) as store:
        numbers = [[one.number for one in some] for some in _said(store).values()]
        assert numbers == [list(range(1, 2 * TIMES + 2))] * 2

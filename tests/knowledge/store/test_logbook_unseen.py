"""The history of a restricted project exists for nobody who may not see the project."""

import pytest

from knowledge.store import THE_OFFICE, VISITOR, OpenStore, viewer
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

MORAG, RAB, ISLA = "morag@glasgow.example", "rab@fife.example", "isla@stirling.example"
MESSAGE = 7


@pytest.mark.parametrize(
    ("who", "versions"),
    [
        pytest.param("", 0, id="a visitor"),
        pytest.param(RAB, 0, id="who wrote it, and has no part in the project any more"),
        pytest.param(MORAG, 2, id="the lead"),
        pytest.param(ISLA, 2, id="a manager"),
    ],
)
def test_a_restricted_project_s_versions_are_for_those_who_see_it(
    open_store: OpenStore, who: str, versions: int
) -> None:
    with open_store(THE_OFFICE) as store:
        heather = store.projects.with_code("HEA")
        rab = store.people.reached_at(RAB)
        assert heather
        assert rab
        by = Hand(rab, "web", "web:c", NOW, event_row=MESSAGE)
        update = store.logbook.keep(heather, TODAY, "red", "Secret.", "", "", by)
        store.logbook.correct(update, by, done="More secret.")
        asker = store.people.reached_at(who)
    with open_store(viewer(asker) if asker else VISITOR) as store:
        assert len(store.logbook.versions(update)) == versions
        told = [one for one in store.logbook.of_project(heather.id) if one.kind == "update"]
        assert len(told) == versions
        assert (store.logbook.row("update", update.id) is not None) == bool(versions)
        assert len(store.logbook.made_from(MESSAGE)) == bool(versions)
        last = store.logbook.last_by(rab)
        assert (last is not None and last.id == update.id) == bool(versions)

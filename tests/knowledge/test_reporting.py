from datetime import date

import pytest

from knowledge.models import Project
from knowledge.reporting import owed, sprint_of
from knowledge.store.updates import Footprint

TODAY = date(2026, 11, 18)


def project(**more: object) -> Project:
    kept: dict[str, object] = {"phase": "beta", "sprint_start": date(2026, 9, 23), **more}
    return Project(code="TEL", name="Telecare", portfolio=None, lead=None, **kept)  # type: ignore[arg-type]


def update(day: date, sprint: int | None = None) -> Footprint:
    return Footprint(1, day, "green", "Work.", "", sprint)


def test_an_update_belongs_to_the_sprint_its_date_falls_in() -> None:
    assert sprint_of(project(), update(date(2026, 10, 7))) == 2


def test_the_sprint_that_an_update_names_comes_first() -> None:
    assert sprint_of(project(), update(date(2026, 10, 7), sprint=1)) == 1


def test_a_project_owes_the_last_sprints_without_an_update() -> None:
    assert owed(project(), [update(date(2026, 10, 8))], TODAY) == 2


def test_an_update_of_the_running_sprint_does_not_stand_for_the_one_before() -> None:
    assert owed(project(), [update(TODAY)], TODAY) == 4


def test_an_update_sent_late_counts_for_its_sprint() -> None:
    assert owed(project(), [update(TODAY, sprint=4)], TODAY) == 0


def test_nothing_is_owed_while_the_first_sprint_runs() -> None:
    assert owed(project(sprint_start=date(2026, 11, 10)), [], TODAY) == 0


@pytest.mark.parametrize("phase", ["paused", "closed"])
def test_a_project_that_rests_owes_nothing(phase: str) -> None:
    assert owed(project(phase=phase), [], TODAY) == 0


def test_without_sprints_nothing_is_owed() -> None:
    assert owed(project(sprint_start=None), [], TODAY) == 0


def test_an_update_of_a_day_to_come_does_not_exist_yet() -> None:
    assert owed(project(), [update(date(2026, 12, 1), sprint=4)], TODAY) == 4

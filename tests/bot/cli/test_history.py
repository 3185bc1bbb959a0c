import json
from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.store import THE_OFFICE, OpenStore
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

EILIDH, RAB, ISLA = "eilidh@angus.example", "rab@fife.example", "isla@stirling.example"
NO_PROJECT = "There is no project “{}” that a visitor may see: check its name, and --as."


@pytest.fixture
def logged(open_store: OpenStore, database_url: str, monkeypatch, tmp_path) -> OpenStore:
    """A telecare update that was made, corrected for somebody, and taken back; a new milestone."""
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)
    with open_store(THE_OFFICE) as store:
        telecare, heather = store.projects.with_code("TEL"), store.projects.with_code("HEA")
        eilidh, rab = store.people.reached_at(EILIDH), store.people.reached_at(RAB)
        by = Hand(eilidh, "web", "web:c", NOW)
        update = store.logbook.keep(telecare, TODAY, "green", "400 users\x1b[2J.", "", "", by)
        for_rab = Hand(eilidh, "console", "cli:c", NOW, on_behalf_of=rab)
        store.logbook.correct(update, for_rab, done="4,000 users.", rag="amber")
        store.logbook.withdraw(update, by)
        goal = next(one for one in store.progress.milestones() if one.name == "Perth live")
        store.logbook.change(goal, by, status="done", done_on=TODAY)
        store.logbook.keep(heather, TODAY, "red", "Secret.", "", "", by)
    return open_store


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["history", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr.strip()


def test_every_version_is_listed_oldest_first(logged: Callable[..., object]) -> None:
    status, shown, _ = run("tel", "--json")
    versions = json.loads(shown)

    assert status == 0
    assert [(one["kind"], one["number"], one["what"], one["by"]) for one in versions] == [
        ("update", 1, "made", "Eilidh Mackay"),
        ("update", 2, "changed", "Eilidh Mackay"),
        ("update", 3, "withdrawn", "Eilidh Mackay"),
        ("milestone", 1, "made", "import"),
        ("milestone", 2, "changed", "Eilidh Mackay"),
    ]
    assert versions[1] | {"row": 0} == {
        "kind": "update",
        "row": 0,
        "what": "changed",
        "number": 2,
        "at": "2026-11-18T10:00:00+00:00",
        "by": "Eilidh Mackay",
        "on_behalf_of": "Rab Sinclair",
        "channel": "console",
        "values": {
            "project": "TEL",
            "date": "2026-11-18",
            "rag": "amber",
            "done": "4,000 users.",
            "next": "",
            "blockers": "",
            "sprint": None,
            "author": EILIDH,
        },
    }


def test_a_person_reads_what_changed(logged: Callable[..., object]) -> None:
    status, shown, _ = run("TEL")

    assert status == 0
    assert shown.splitlines() == [
        "18 November 2026 10:00, Eilidh Mackay (web): made update of 18 November 2026, version 1",
        "   project: TEL",
        "   date: 18 November 2026",
        "   rating: green",
        "   done: 400 users[2J.",
        f"   author: {EILIDH}",
        "18 November 2026 10:00, Eilidh Mackay on behalf of Rab Sinclair (console): "
        "changed update of 18 November 2026, version 2",
        "   rating: green → amber",
        "   done: 400 users[2J. → 4,000 users.",
        "18 November 2026 10:00, Eilidh Mackay (web): withdrawn update of 18 November 2026, "
        "version 3",
        "18 November 2026 10:00, import (import): made milestone Perth live, version 1",
        "   project: TEL",
        "   name: Perth live",
        "   due: 1 February 2027",
        "   status: planned",
        "18 November 2026 10:00, Eilidh Mackay (web): changed milestone Perth live, version 2",
        "   status: planned → done",
        "   done on: none → 18 November 2026",
    ]


def test_a_project_without_a_history_says_so(logged: Callable[..., object]) -> None:
    assert run("PLAN") == (0, "Nothing has been written down of it yet.\n", "")
    assert run("PLAN", "--json")[:2] == (0, "[]\n")


def test_what_may_not_be_seen_is_refused_as_what_does_not_exist(
    logged: Callable[..., object],
) -> None:
    for code in ("NONE", "HEA"):
        assert run(code) == (1, "", NO_PROJECT.format(code))
        refusal = NO_PROJECT.replace("a visitor", "Rab Sinclair").format(code)
        assert run(code, "--as", RAB) == (1, "", refusal)


def test_a_project_is_known_by_its_names_too(logged: Callable[..., object]) -> None:
    assert run("telecare") == run("TEL") == run("Digital Telecare")


def test_who_may_see_a_project_sees_its_history(logged: Callable[..., object]) -> None:
    status, shown, _ = run("HEA", "--as", ISLA, "--json")

    assert status == 0
    assert [one["values"]["done"] for one in json.loads(shown)] == ["Secret."]


def test_what_moved_where_one_may_not_look_is_not_followed(logged: OpenStore) -> None:
    with logged(THE_OFFICE) as store:
        eilidh, heather = store.people.reached_at(EILIDH), store.projects.with_code("HEA")
        by = Hand(eilidh, "web", "web:c", NOW)
        goal = next(one for one in store.progress.milestones() if one.name == "Angus live")
        store.logbook.change(goal, by, project=heather)

    assert "HEA" not in run("TEL", "--json")[1]
    assert "HEA" in run("TEL", "--json", "--as", ISLA)[1]


def test_what_came_from_where_one_may_not_look_is_numbered_as_it_is_seen(
    logged: OpenStore,
) -> None:
    with logged(THE_OFFICE) as store:
        morag = store.people.reached_at("morag@glasgow.example")
        projects = [store.projects.with_code(code) for code in ("HEA", "WIFI")]
        by = Hand(morag, "web", "web:c", NOW)
        update = store.logbook.keep(projects[0], NOW.date(), "red", "20 schools", "", "", by)
        store.logbook.correct(update, by, project=projects[1])
        store.logbook.correct(update, by, done="25 schools")

    shown = [(one["number"], one["what"]) for one in json.loads(run("WIFI", "--json")[1])]
    assert shown == [(1, "made"), (2, "changed")]


def test_wrong_use_is_told(logged: Callable[..., object]) -> None:
    assert run()[0] == 2

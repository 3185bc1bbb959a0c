from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from bot.cli import app
from knowledge.models import Delivery
from knowledge.store import THE_OFFICE, OpenStore

Said = tuple[int, str, str]
RAB = "rab@fife.example"


@pytest.fixture
def run(open_store: OpenStore, database_url: str, monkeypatch, tmp_path) -> Callable[..., Said]:
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)

    def run(*words: str) -> Said:
        result = CliRunner().invoke(app, words)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.stdout, result.stderr.strip()

    return run


def test_people_and_addresses_are_added_listed_and_removed(run):
    assert run("subscriptions") == (0, "Nobody gets a digest.\n", "")
    status, said, _ = run("subscriptions", "add", RAB, "--portfolio", "Digital Place")
    assert (status, said) == (0, f"1: {RAB} gets Digital Place, every Monday at 08:30.\n")
    run("subscriptions", "add", "board@fife.example", "--council", "fife", "--every", "month")

    (_, listed, _) = run("subscriptions", "--json")
    assert [one["to"] for one in json.loads(listed)["subscriptions"]] == [
        RAB, "email:board@fife.example",
    ]  # fmt: skip

    assert run("subscriptions", "remove", "1")[0] == 0
    assert run("subscriptions", "remove", "1")[0] == 1
    assert RAB not in run("subscriptions")[1]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["add", "rab"], 2, "“rab” is no e-mail address"),
        (["add", RAB, "--portfolio", "Nowhere"], 1, "no portfolio called “Nowhere”"),
        (["add", RAB, "--council", "Fife", "--project", "TEL"], 2, "Choose one of"),
        (["add", RAB, "--every", "day"], 2, "week, fortnight or month"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(run, words, status, said):
    code, _, error = run("subscriptions", *words)

    assert code == status
    assert said in error
    assert "Nobody" in run("subscriptions")[1]


def test_the_days_before_an_election_are_set_told_and_ended(run):
    assert run("pre-election")[1] == "None is set.\n"
    assert run("pre-election", "2027-05-06", "2027-03-25")[0] == 2
    assert run("pre-election", "2027-03-25")[0] == 2

    assert run("pre-election", "2099-03-25", "2099-05-06")[1] == (
        "From 25 March 2099 to 6 May 2099.\n"
    )
    assert run("pre-election", "--off")[1] == "None is set.\n"


def test_what_could_not_be_delivered_is_listed(run, open_store):
    assert run("deliveries")[1] == "Everything was delivered.\n"
    with open_store(THE_OFFICE) as store:
        for at, unwanted in enumerate((False, True)):
            store.deliveries.put(
                [
                    Delivery(
                        key=f"nudge:{at}:slack:T:U:{RAB}", conversation_id="slack:T:U", email=RAB,
                        reply={"text": "x"}, made=datetime.now(UTC), failed="gone",
                        unwanted=unwanted,
                    )
                ]
            )  # fmt: skip

    (_, said, _) = run("deliveries", "--json")

    (one,) = json.loads(said)["undelivered"]
    assert one["to"] == RAB
    assert one["why"].startswith("reminder of ")

from datetime import date

import pytest

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking

SLOTS = {"project": 1, "focus": "project"}


def test_a_blocker_is_told_with_since_when_it_has_stood(asking: Asking) -> None:
    reply = asking("blockers", "what's blocking ARC?")

    assert reply.text == (
        "Shared Alarm Receiving Centre has 1 blocker: “Legal has not signed the contract.” "
        "It has stood since 23 September 2026 (8 weeks)."
    )
    facts = {fact.label: fact.value for fact in reply.facts}
    assert facts["Legal has not signed the contract"] == (
        "since 23 September 2026, 8 weeks, in 4 updates"
    )
    assert reply.sources[0].reviewed == date(2026, 11, 4)


def test_a_true_none_tells_of_the_last_one(asking: Asking) -> None:
    reply = asking("blockers", "any blockers on telecare?")

    assert reply.text == (
        "Digital Telecare has no blockers in its latest update "
        "(11 November 2026 by Eilidh Mackay). The last one, “Supplier has not confirmed delivery”, "
        "stood from 14 October 2026 and was last reported on 28 October 2026."
    )
    assert reply.answered


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("is ARC blocked?", "Yes: Shared Alarm Receiving Centre has 1 blocker"),
        ("is telecare blocked?", "No: Digital Telecare has no blockers"),
        ("has the blocker on ARC been cleared yet?", "No, it still stands: Shared Alarm"),
        ("has the blocker on telecare been cleared yet?", "Yes: Digital Telecare has no blockers"),
        ("has ARC still got that supplier blocker?", "No, the latest update names no such blocker"),
        ("is that legal issue still blocking ARC?", "Yes: Shared Alarm"),
        ("how long has ARC been blocked?", "56 days, since 23 September 2026: Shared Alarm"),
        ("when was the blocker on ARC raised", "Since 23 September 2026 (8 weeks): Shared Alarm"),
    ],
)
def test_what_is_asked_comes_first(asking: Asking, asked: str, begins: str) -> None:
    assert asking("blockers", asked).text.startswith(begins)


def test_who_deals_with_it_is_not_in_the_register(asking: Asking) -> None:
    text = asking("blockers", "who can unblock ARC").text

    assert "The register does not say who deals with it. Rab Sinclair, who leads it" in text


def test_none_written_out_is_no_blocker(asking: Asking, report: Keep) -> None:
    report("ARC", date(2026, 11, 17), "green", "Contract signed.", blockers="None")

    assert "has no blockers in its latest update" in asking("blockers", "ARC blockers").text


def test_several_blockers_are_each_told(asking: Asking, report: Keep) -> None:
    told = "No staff; Legal has still not signed the contract"
    report("ARC", date(2026, 11, 17), "red", "Little.", blockers=told)

    reply = asking("blockers", "what's blocking ARC?")

    assert reply.text.startswith(
        "Shared Alarm Receiving Centre has 2 blockers; the oldest is “Legal has still not signed"
    )
    assert "since 23 September 2026" in reply.text
    assert reply.facts[0].label == "No staff"


def test_without_an_update_no_blocker_is_known(asking: Asking) -> None:
    assert asking("blockers", "what's blocking Digital Planning").text == (
        "Digital Planning has no update yet, so no blocker is recorded."
    )


def test_over_everything_the_longest_standing_comes_first(asking: Asking, report: Keep) -> None:
    report("PLAN", date(2026, 11, 2), "amber", "Begun.", blockers="No staff")

    reply = asking("blockers", "which projects are blocked?")

    assert reply.text == (
        "2 of 5 open projects are blocked, with 2 blockers. The longest-standing is “Legal has not "
        "signed the contract” on Shared Alarm Receiving Centre, since 23 September 2026."
    )
    assert reply.table is not None
    assert [row[0] for row in reply.table.rows] == [
        "Shared Alarm Receiving Centre",
        "Digital Planning",
    ]


def test_blockers_can_be_narrowed_by_their_age(asking: Asking) -> None:
    old = asking("blockers", "blockers older than six weeks", slots=SLOTS)
    older = asking("blockers", "anything stuck for more than a year?", slots=SLOTS)

    assert old.text.startswith("1 of 5 open projects has been blocked for more than 42 days")
    assert older.text == (
        "No open project has been blocked for more than 365 days, by the latest updates."
    )


def test_a_portfolio_without_any_is_told_so(asking: Asking) -> None:
    reply = asking("blockers", "any blockers in Digital Place?")

    assert reply.text == "No open project in Digital Place is blocked, by the latest updates."
    assert reply.answered


def test_the_asker_s_own_are_meant_by_my(asking: Asking) -> None:
    text = asking("blockers", "what is blocking my projects?", by="rab@fife.example").text

    assert "of your own" in text


def test_the_project_talked_of_is_meant(asking: Asking) -> None:
    assert "Digital Telecare" in asking("blockers", "any blockers?", slots=SLOTS).text
    assert "open projects" in asking("blockers", "which projects are stuck?", slots=SLOTS).text


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("blockers", "what blocks the Unicorn Portal").answered


def test_what_is_restricted_is_not_listed(asking: Asking) -> None:
    assert "No mandate" not in str(asking("blockers", "all blockers across the programme"))
    insider = asking("blockers", "all blockers across the programme", by="isla@stirling.example")
    assert "No mandate." in str(insider)

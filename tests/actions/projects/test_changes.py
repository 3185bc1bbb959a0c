from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session, sessionmaker

from knowledge.store import THE_OFFICE, Store
from knowledge.store.versions import Hand
from tests.actions.projects.conftest import Keep
from tests.conftest import Asking


def rows(asking: Asking, text: str, **how: object) -> list[tuple[str, ...]]:
    table = asking("changes", text, **how).table  # type: ignore[arg-type]
    return list(table.rows) if table else []


def test_a_fortnight_is_meant_where_no_day_is_named(asking: Asking) -> None:
    reply = asking("changes", "what's new")

    assert reply.text == (
        "Across all projects since 4 November 2026: 2 new updates and 1 change of rating. "
        "You named no period, so these are the last 14 days."
    )


def test_events_of_all_kinds_are_told(asking: Asking, fear: Keep) -> None:
    fear("TEL", "No vans", "high", raised=date(2026, 11, 2))

    assert rows(asking, "what changed on telecare since 1 October") == [
        ("11 November 2026", "Digital Telecare",
         "Rating from Amber ▲ to Green ✔: Angus migrated 400 users."),
        ("11 November 2026", "Digital Telecare", "Update, Green ✔: Angus migrated 400 users."),
        ("2 November 2026", "Digital Telecare", "New risk: No vans (high)"),
        ("28 October 2026", "Digital Telecare", "Update, Amber ▲: New dates agreed."),
        ("20 October 2026", "Digital Telecare",
         "“Devices ordered” was done on 20 October 2026, 19 days late."),
        ("14 October 2026", "Digital Telecare",
         "Rating from Green ✔ to Amber ▲: Orders late because the supplier changed. "
         "Blockers: Supplier has not confirmed delivery."),
        ("14 October 2026", "Digital Telecare",
         "Update, Amber ▲: Orders late because the supplier changed."),
    ]  # fmt: skip


def test_a_missed_milestone_is_told_on_the_day_it_was_due(asking: Asking) -> None:
    found = rows(asking, "what changed on the school wifi since 1 September")

    assert [row[0] for row in found] == ["30 September 2026"]


def test_only_ratings_are_told_where_they_are_asked_for(asking: Asking) -> None:
    found = rows(asking, "which ratings changed since 1 October")

    assert [row[0] for row in found] == ["11 November 2026", "14 October 2026"]


def test_what_went_red_is_picked_out(asking: Asking, report: Keep) -> None:
    reply = asking("changes", "has anything gone red since 1 November?")
    report("ARC", date(2026, 11, 17), "red", "Stuck.")
    later = asking("changes", "has anything gone red since 1 November?")

    assert reply.text == (
        "No: nothing went red across all projects since 1 November 2026, as far as the register "
        "shows."
    )
    assert later.text.startswith("Yes: across all projects since 1 November 2026: 1 change of")


def test_what_is_to_come_has_not_changed(asking: Asking, report: Keep) -> None:
    report("ARC", date(2026, 11, 19), "red", "Tomorrow.")

    assert "Tomorrow" not in str(rows(asking, "what changed this month"))


def test_starts_and_ends_are_told(asking: Asking) -> None:
    found = rows(asking, "new projects or closed ones since the new year?")

    assert found == [("30 June 2026", "Parent Portal", "The project ended.")]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("what happened while I was away", "I do not know which days you were off, so"),
        ("which projects changed this sprint", "Each project has its own sprints, so"),
        ("has the scope of telecare changed", "The register keeps no record of when its own words"),
        ("what happened on telecare in the last sprint", "in sprint 4, from 4 November 2026 to 17"),
        (
            "did anything change overnight",
            "No: nothing changed across all projects since 17 November",
        ),
    ],
)
def test_what_cannot_be_known_is_said(asking: Asking, asked: str, said: str) -> None:
    assert said in asking("changes", asked).text


def test_nothing_is_a_true_answer(asking: Asking) -> None:
    reply = asking("changes", "anything new in Digital Place since Monday")

    assert reply.text.startswith("Nothing changed in Digital Place since Monday 16 November 2026")
    assert reply.answered


def test_the_asker_s_own_projects_are_meant_by_my(asking: Asking) -> None:
    text = asking("changes", "what changed on my projects this month", by="rab@fife.example").text

    assert text.startswith("In your own projects in November 2026: 2 new updates")


def test_a_day_that_does_not_exist_is_refused(asking: Asking) -> None:
    assert not asking("changes", "what changed since 31 June").answered


def test_an_unknown_project_is_said_to_be(asking: Asking) -> None:
    assert not asking("changes", "what changed on the Unicorn Portal").answered


def test_what_is_restricted_is_not_told(asking: Asking) -> None:
    assert "Heather" not in str(asking("changes", "what changed this month"))
    assert "Heather" in str(
        asking("changes", "what changed this month", by="isla@stirling.example")
    )


def test_what_got_worse_lists_ratings_only(asking: Asking) -> None:
    reply = asking("changes", "what got worse since September?")

    assert reply.table
    assert {row[2].split()[0] for row in reply.table.rows} == {"Rating"}


def test_since_when_is_of_the_rating_talked_of(asking: Asking) -> None:
    text = asking("changes", "since when?", slots={"project": 1, "focus": "project"}).text

    assert "went from Amber ▲ to Green ✔ on 11 November 2026" in text


def test_a_slip_is_told_on_the_day_on_which_it_was_told(
    asking: Asking, sessions: sessionmaker[Session]
) -> None:
    with sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        row = next(one for one in store.progress.milestones() if one.name == "Contract signed")
        told = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
        store.logbook.change(row, Hand(None, "test", "", told), forecast=date(2027, 1, 15))

    (slip,) = rows(asking, "what changed on ARC since 12 November")
    assert slip[0] == "16 November 2026"
    assert "“Contract signed” has slipped from 3 December 2026 to 15 January 2027" in slip[2]
    assert not rows(asking, "what changed on ARC since 17 November")


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("what changed lately?", "Across all projects"),
        ("what's new", "Across all projects"),
        ("what changed on it lately?", "On Digital Telecare"),
        ("what changed since 1 November?", "On Digital Telecare"),
    ],
)
def test_lately_is_asked_of_all_projects_whatever_was_talked_of(
    asking: Asking, asked: str, begins: str
) -> None:
    text = asking("changes", asked, slots={"project": 1, "focus": "project"}).text

    assert text.startswith(begins)

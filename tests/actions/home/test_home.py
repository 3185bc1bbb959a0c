"""The page of one person, by what they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from actions.ask import Turn
from actions.home.home import home
from actions.home.prompts import LOOKS_AFTER, NEWCOMER, prompts
from actions.home.standing import Standing
from knowledge.models import Leave
from knowledge.store import THE_OFFICE, Store, viewer
from knowledge.store.indexes import Indexes
from tests.world import TODAY

# the day after telecare's update for its sprint
REPORTED = date(2026, 11, 12)


@pytest.fixture
def page(sessions):
    """Make the page of whoever has an e-mail, with their own eyes."""

    def make(email="", today=TODAY):
        with sessions() as session:
            asker = Store(session, THE_OFFICE).people.reached_at(email)
        with sessions() as session:
            store = Store(session, viewer(asker))
            now = datetime.combine(today, time(10), tzinfo=UTC)
            return home(Turn(store, Indexes().names(store), asker, now), "U1")

    return make


def section(page, heading):
    return next(one for one in page.sections if heading in one.heading)


def told(found):
    return {one.fact.label: one.fact.value for one in found.lines}


def test_a_lead_sees_what_they_owe_and_gets_the_form_for_it(page):
    owed = section(page("eilidh@angus.example", REPORTED), "owe")

    assert owed.lines == ()
    assert owed.text == "No update is due from you."

    owed = section(page("rab@fife.example"), "owe")

    assert [one.form for one in owed.lines] == ["PLAN", "ARC"]
    assert told(owed)["Shared Alarm Receiving Centre"] == (
        "This sprint’s is due by 1 December 2026"
    )


def test_projects_are_told_with_rating_last_update_and_next_milestone(page):
    mine = told(section(page("eilidh@angus.example"), "Your projects"))

    assert mine["Digital Telecare (lead)"] == (
        "Green ✔ · updated 11 November 2026 · next: “Angus live”, 14 December 2026"
    )
    assert mine["STAMP (lead)"] == "No update yet"


def test_changes_are_those_since_monday_with_ratings_first(page):
    week = section(page("morag@glasgow.example", date(2026, 10, 15)), "This week")

    assert week.text == "1 new update and 1 change of rating."
    assert [one.fact.label for one in week.lines] == ["Digital Telecare, 14 October 2026"] * 2
    assert week.lines[0].fact.value.startswith("Rating from Green ✔ to Amber ▲")


def test_a_quiet_week_says_so(page):
    assert section(page(), "This week").text == "Nothing has changed since Monday."


def test_days_away_and_what_somebody_is_reminded_of_next_are_told(page, sessions):
    with sessions.begin() as session:
        person = Store(session, THE_OFFICE).people.reached_at("rab@fife.example")
        for first, last in ((date(2026, 12, 8), date(2026, 12, 19)), (TODAY, TODAY)):
            session.add(Leave(person=person, first=first, last=last))
        session.add(Leave(person=person, first=date(2026, 1, 5), last=date(2026, 1, 9)))
    found = section(page("rab@fife.example"), "Reminders")

    assert told(found)["Away"] == "18 November 2026 and 8 December 2026 to 19 December 2026"
    assert told(found)["Shared Alarm Receiving Centre"] == (
        "Your update of 4 November is in; I ask next on Tuesday 1 December."
    )
    assert "on their last working day in the sprint" in found.text
    assert [one.label for one in found.buttons] == ["Remind me tomorrow", "Turn reminders off"]


def test_staff_owe_nothing_and_visitors_are_told_whom_to_ask(page):
    staff, visitor = page("senga@falkirk.example"), page()

    assert [one.heading for one in staff.sections][:2] == [
        "Your projects",
        "This week in the register",
    ]
    assert (staff.may_post, visitor.may_post) == (False, False)
    assert "Isla Grant (isla@stirling.example)" in visitor.sections[0].text
    assert visitor.sections[0].text.endswith("I know you then, and show what is yours.")
    assert "U1" in visitor.sections[0].text


def test_a_manager_may_post_for_all_and_owes_nothing(page):
    manager = page("isla@stirling.example")

    assert manager.may_post
    assert not any("owe" in one.heading for one in manager.sections)


@pytest.mark.parametrize(
    ("email", "first"),
    [
        pytest.param("rab@fife.example", "Post an update for Digital Planning", id="owes"),
        pytest.param("eilidh@angus.example", "Post an update", id="leads"),
        pytest.param("senga@falkirk.example", NEWCOMER[0].label, id="staff without a project"),
        pytest.param("dougal@highland.example", "This week’s changes", id="staff"),
        pytest.param("isla@stirling.example", LOOKS_AFTER[0].label, id="looks after the office"),
    ],
)
def test_prompts_are_four_and_fit_who_they_are_for(sessions, email, first):
    with sessions() as session:
        store = Store(session, THE_OFFICE)
        asker = store.people.reached_at(email)
        found = prompts(Standing.of(asker, store, REPORTED), looks_after=asker.sees_everything)

    assert len(found) == 4
    assert found[0].label == first

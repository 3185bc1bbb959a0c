from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Leave, Person
from tests.conftest import Asking

RAB, EILIDH = "rab@fife.example", "eilidh@angus.example"


@pytest.fixture
def away(sessions: sessionmaker[Session]):
    def away(email: str = RAB) -> list[tuple[str, str]]:
        with sessions() as session:
            rows = session.scalars(select(Leave).join(Person).where(Person.email == email))
            return sorted((str(one.first), str(one.last)) for one in rows)

    return away


@pytest.mark.parametrize(
    ("text", "spells"),
    [
        ("I'm off 8-19 Dec", [("2026-12-08", "2026-12-19")]),
        ("off sick today", [("2026-11-18", "2026-11-18")]),
        ("back on the 5th", [("2026-11-18", "2026-12-04")]),
        ("I’m away until Friday", [("2026-11-18", "2026-11-19")]),
        ("off till 20 November inclusive", [("2026-11-18", "2026-11-20")]),
        ("on annual leave next week", [("2026-11-23", "2026-11-29")]),
        (
            "out of office Thursday and Friday",
            [("2026-11-19", "2026-11-19"), ("2026-11-20", "2026-11-20")],
        ),
        (
            "maternity leave starts 2 February, back in November",
            [("2027-02-02", "2027-10-31")],
        ),
        ("on holiday from the 7th, back on the 21st", [("2026-12-07", "2026-12-20")]),
        ("A'm awa hame sick", [("2026-11-18", "2026-11-18")]),
        ("doctor's signed me off for a fortnight", [("2026-11-18", "2026-12-01")]),
        ("paternity leave 2 weeks from 7 December", [("2026-12-07", "2026-12-20")]),
        ("two weeks off starting Monday", [("2026-11-23", "2026-12-06")]),
        (
            "am awa on ma holidays fae the 8th tae the 19th o December",
            [("2026-12-08", "2026-12-19")],
        ),
        ("off sick, back Monday morning", [("2026-11-18", "2026-11-22")]),
        ("OOO Thu/Fri", [("2026-11-19", "2026-11-20")]),
        ("off on the sick since yesterday", [("2026-11-17", "2026-11-18")]),
    ],
)
def test_what_is_told_is_noted(asking: Asking, away, text, spells):
    reply = asking("leave", text, by=RAB)

    assert reply.answered
    assert away() == spells
    assert "oted" in reply.text


def test_it_is_read_back_and_can_be_taken_back(asking: Asking, away):
    reply = asking("leave", "I'm off 8-19 Dec", by=RAB)

    assert "you are away from 8 December 2026 to 19 December 2026" in reply.text
    asking("leave", reply.buttons[0].says, by=RAB)
    assert away() == []


def test_told_twice_it_is_noted_once(asking: Asking, away):
    asking("leave", "I'm off 8-19 Dec", by=RAB)
    asking("leave", "off 8 to 19 December", by=RAB)

    assert len(away()) == 1


def test_who_is_away_says_when_they_are_back(asking: Asking, away):
    asking("leave", "off 16-27 November", by=RAB)
    asking("leave", "back on Monday", by=RAB)

    assert away() == [("2026-11-16", "2026-11-22")]


def test_who_is_back_is_away_no_longer(asking: Asking, away):
    asking("leave", "off sick today", by=RAB)

    assert "Welcome back" in asking("leave", "im back", by=RAB).text
    assert away() == []


def test_an_absence_without_an_end_is_noted_for_today_and_asked_about(asking: Asking):
    reply = asking("leave", "off on the sick since yesterday", by=RAB)

    assert "Until when?" in reply.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I've a half day on Friday", "whole days"),
        ("I'm on strike", "When are you away?"),
        ("I'm off on 31/11", "There is no 31 November"),
        ("I'm off from 10 December", "until when?"),
        ("public holiday here on Monday so nobody will be in", "Holidays of Fife"),
        ("Morag Ross is off until the 10th", "only for whoever tells me of their own"),
        ("off on 3 November 2026", "is past"),
        ("hospital appointment tomorrow afternoon", "whole days"),
        ("wfh tomorrow", "works from home is at work"),
        ("every second Friday off", "change from week to week"),
        ("I do a 9 day fortnight", "change from week to week"),
        ("I've moved to 3 days", "On which days do you work?"),
        ("I'm leaving the council on 18 December", "tell me “not mine any more”"),
        ("off 19-8 Dec", "19 comes after 8 December"),
    ],
)
def test_what_cannot_be_noted_is_said(asking: Asking, away, text, says):
    reply = asking("leave", text, by=RAB)

    assert says in reply.text
    assert not reply.answered
    assert away() == away("morag@glasgow.example") == []


def test_strangers_are_told_that_they_are_not_known(asking: Asking):
    assert "don’t know who you are" in asking("leave", "off today").text


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("part time, not Wednesdays", "Mon;Tue;Thu;Fri"),
        ("I dinnae dae Fridays", "Mon-Thu"),
        ("never in on a Friday", "Mon-Thu"),
        ("my days are Tue Wed Thu now", "Tue-Thu"),
        ("I work Monday to Wednesday", "Mon-Wed"),
        ("I work Saturdays too", "Mon-Sat"),
        ("phased return: Mondays and Tuesdays only", "Mon;Tue"),
    ],
)
def test_the_days_of_the_week_are_noted(asking: Asking, sessions, text, week):
    reply = asking("leave", text, by=RAB)

    with sessions() as session:
        assert session.scalar(select(Person.working_days).where(Person.email == RAB)) == week
    asking("leave", reply.buttons[0].says, by=RAB)
    with sessions() as session:
        assert session.scalar(select(Person.working_days).where(Person.email == RAB)) == "Mon-Fri"


def test_what_is_noted_is_told(asking: Asking):
    asking("leave", "I'm off 8-19 Dec", by=RAB)

    text = asking("leave", "what leave have you got down for me", by=RAB).text

    assert text.startswith("Noted: away from 8 December 2026 to 19 December 2026.")
    assert "You work on Monday, Tuesday, Wednesday, Thursday and Friday." in text


@pytest.mark.parametrize(
    ("text", "last"),
    [("extend my leave by two days", "2026-12-21"), ("change my leave to finish on the 16th",
        "2026-12-16")],
)  # fmt: skip
def test_leave_is_changed(asking: Asking, away, text, last):
    asking("leave", "I'm off 8-19 Dec", by=RAB)

    asking("leave", text, by=RAB)

    assert away() == [("2026-12-08", last)]


def test_today_is_the_day_where_they_work(asking: Asking, sessions, away):
    with sessions.begin() as session:
        rab = session.scalars(select(Person).where(Person.email == RAB)).one()
        rab.timezone = "Pacific/Auckland"

    asking.all("leave", "off sick today", by=RAB, at=datetime(2026, 11, 18, 12, tzinfo=UTC))

    assert away() == [(str(date(2026, 11, 19)), str(date(2026, 11, 19)))]


def test_spells_that_overlap_end_as_one(asking: Asking, away):
    for text in ("off 16-27 November", "off 16-20 November", "off sick today"):
        asking("leave", text, by=RAB)

    asking("leave", "back tomorrow", by=RAB)

    assert away() == [("2026-11-16", "2026-11-18")]


@pytest.mark.parametrize(
    ("then", "spells", "says"),
    [
        pytest.param("I'm off 8-18 Dec", [("2026-12-08", "2026-12-19")], "already", id="within"),
        pytest.param(
            "I'm off 15-23 Dec", [("2026-12-08", "2026-12-23")], "in one with", id="overlapping"
        ),
        pytest.param(
            "sorry I meant I'm off 8-18 Dec", [("2026-12-08", "2026-12-18")],
            "in place of what I had noted (from 8 December 2026 to 19 December 2026)",
            id="corrected",
        ),
        pytest.param(
            "I'm off 21-23 Dec",
            [("2026-12-08", "2026-12-19"), ("2026-12-21", "2026-12-23")], "Noted", id="apart",
        ),
    ],
)  # fmt: skip
def test_leave_that_overlaps_is_one_spell(asking: Asking, away, then, spells, says):
    asking("leave", "I'm off 8-19 Dec", by=RAB)

    assert says in asking("leave", then, by=RAB).text
    assert away() == spells


def test_what_is_noted_already_can_be_made_shorter(asking: Asking, away):
    asking("leave", "I'm off 8-19 Dec", by=RAB)
    button = asking("leave", "I'm off 8-18 Dec", by=RAB).buttons[0]

    asking("leave", button.says, by=RAB)

    assert away() == [("2026-12-08", "2026-12-18")]


def test_who_wants_somebody_told_of_their_leave_speaks_of_their_own(asking: Asking, away):
    reply = asking("leave", "tell Morag Ross I'm off sick", by=RAB)

    assert away() == [("2026-11-18", "2026-11-18")]
    assert away("morag@glasgow.example") == []
    assert "please tell Morag Ross yourself" in reply.text


def test_who_works_all_week_again_says_so_in_one_word(asking: Asking, sessions):
    asking("leave", "part time, not Wednesdays", by=RAB)

    assert "It was Monday, Tuesday, Thursday and Friday." in (
        asking("leave", "I'm full time again", by=RAB).text
    )
    with sessions() as session:
        assert session.scalar(select(Person.working_days).where(Person.email == RAB)) == "Mon-Fri"


@pytest.mark.parametrize(
    ("label", "spell"),
    [
        ("Off 8 to 19 December 2026", ("2026-12-08", "2026-12-19")),
        ("Off 19 November 2026 to 8 December 2026", ("2026-11-19", "2026-12-08")),
    ],
)
def test_days_that_run_backwards_are_offered_both_ways(asking: Asking, away, label, spell):
    buttons = {one.label: one.says for one in asking("leave", "off 19-8 Dec", by=RAB).buttons}
    assert away() == []

    asking("leave", buttons[label], by=RAB)

    assert away() == [spell]


def test_a_few_days_over_the_end_of_a_month_are_taken_as_told(asking: Asking, away):
    asking("leave", "off 28-3 Dec", by=RAB)

    assert away() == [("2026-11-28", "2026-12-03")]


def test_the_day_of_the_return_cuts_off_what_was_noted_of_later_days(asking: Asking, away):
    asking("leave", "off 20-30 November", by=RAB)

    reply = asking("leave", "off tomorrow, back on Monday", by=RAB)

    assert "away from 19 November 2026 to 22 November 2026, back on 23 November 2026" in reply.text
    assert away() == [("2026-11-19", "2026-11-22")]


def test_who_is_back_without_having_been_away_keeps_the_leave_to_come(asking: Asking, away):
    asking("leave", "I'm off 8-19 Dec", by=RAB)

    assert asking("leave", "im back", by=RAB).text == ("Welcome back. You were not noted as away.")
    assert away() == [("2026-12-08", "2026-12-19")]


def test_who_is_asked_meanwhile_is_said(asking: Asking):
    assert asking("leave", "off on Friday", by=EILIDH).text.endswith(
        "I send you no reminders meanwhile, and ask Rab Sinclair about Digital Telecare if an "
        "update is missing."
    )
    assert asking("leave", "off on Friday", by=RAB).text.endswith(
        "Nobody is asked about Digital Planning and Shared Alarm Receiving Centre: they have no "
        "deputy in the register."
    )
    assert asking("leave", "off on Friday", by="senga@falkirk.example").text.endswith(
        "I send you no reminders meanwhile."
    )


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        pytest.param("I'm off next week, Morag Ross is covering", True, id="somebody else"),
        pytest.param("off next week, Wullie will be covering", True, id="an unknown name"),
        pytest.param("off next week and Rab is covering", False, id="the deputy"),
    ],
)
def test_who_covers_is_taken_from_the_register_alone(asking: Asking, away, text, is_said):
    reply = asking("leave", text, by=EILIDH)

    assert ("only the deputy in the register is asked" in reply.text) == is_said
    assert away(EILIDH) == [("2026-11-23", "2026-11-29")]


@pytest.mark.parametrize(
    "text",
    [
        "who's off on Friday", "whos away next week?", "and who else is on leave on 8 December",
        "is anybody off tomorrow", "are there anyone out of office on Monday?",
        "which leads are away next week",
    ],
)  # fmt: skip
def test_who_asks_about_the_leave_of_others_is_told_none_and_none_is_noted(
    asking: Asking, away, text
):
    reply = asking("leave", text, by=RAB)

    assert not reply.answered
    assert "tell it to nobody else" in reply.text
    assert away() == []

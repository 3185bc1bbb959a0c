from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Holiday
from knowledge.register import RegisterError, Whose, import_register

TODAY = date(2026, 11, 18)
FIFE = Whose("Fife Council", TODAY)
EVENT = "BEGIN:VEVENT\r\nUID:{uid}@fife.example\r\n{lines}\r\nEND:VEVENT\r\n"


def calendar(path: Path, *events: str) -> Path:
    body = "".join(
        EVENT.format(uid=at, lines=event.replace("\n", "\r\n")) for at, event in enumerate(events)
    )
    path.write_text(
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//\r\n{body}END:VCALENDAR\r\n"
    )
    return path


@pytest.fixture
def held(engine):
    def held() -> list[tuple[str, str]]:
        with Session(engine) as session:
            rows = session.scalars(select(Holiday).order_by(Holiday.date)).all()
            assert {one.organisation.name for one in rows} <= {"Fife"}
            return [(one.date.isoformat(), one.name) for one in rows]

    return held


def test_days_spells_and_those_that_come_again_are_taken(engine, held, tmp_path):
    file = calendar(
        tmp_path / "fife.ics",
        "DTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261201\nSUMMARY:St Andrew",
        "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261228\nSUMMARY:Christmas",
        "DTSTART;VALUE=DATE:20270720\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Fair Monday",
        "DTSTART;TZID=Europe/London:20270104T000000\nDTEND;TZID=Europe/London:20270105T000000\n"
        "SUMMARY:New Year",
        "DTSTART;VALUE=DATE:20261202\nSTATUS:CANCELLED\nSUMMARY:Gone",
    )

    outcome = import_register(engine, file, whose=FIFE)

    assert outcome.exit_status == 0
    assert held() == [
        ("2026-11-30", "St Andrew"),
        ("2026-12-25", "Christmas"),
        ("2026-12-26", "Christmas"),
        ("2026-12-27", "Christmas"),
        ("2027-01-04", "New Year"),
        ("2027-07-20", "Fair Monday"),
        ("2028-07-20", "Fair Monday"),
    ]


def test_the_same_calendar_twice_changes_nothing_the_second_time(engine, tmp_path):
    file = calendar(tmp_path / "f.ics", "DTSTART;VALUE=DATE:20261130\nSUMMARY:St Andrew")
    import_register(engine, file, whose=FIFE)

    again = import_register(engine, file, whose=FIFE)

    assert (again.unchanged["holidays"], again.created["holidays"]) == (1, 0)


@pytest.mark.parametrize(
    ("text", "whose", "sentence"),
    [
        pytest.param("hello", FIFE, "is no iCal calendar", id="no calendar"),
        pytest.param("", FIFE, "is no iCal calendar", id="nothing"),
        pytest.param("BEGIN:VCALENDAR\nEND:VCALENDAR\n", FIFE, "holds no holiday", id="no events"),
        pytest.param("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:x\nEND:VEVENT\nEND:VCALENDAR\n", FIFE,
            "An event without a name in .* has no day", id="a broken date"),
        pytest.param("BEGIN:VCALENDAR\nEND:VCALENDAR\n", None, "say whose", id="nobody's"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_a_sentence(engine, tmp_path, text, whose, sentence):
    file = tmp_path / "f.ics"
    file.write_text(text)

    with pytest.raises(RegisterError, match=sentence) as told:
        import_register(engine, file, whose=whose)

    assert "\n" not in str(told.value)


def test_an_unknown_organisation_is_told_once(engine, held, tmp_path):
    file = calendar(
        tmp_path / "f.ics",
        "DTSTART;VALUE=DATE:20261130\nSUMMARY:A",
        "DTSTART;VALUE=DATE:20261201\nSUMMARY:B",
    )

    with pytest.raises(RegisterError, match="“Fyfe”: No such organisation is known"):
        import_register(engine, file, whose=Whose("Fyfe", TODAY))

    assert held() == []


def test_a_year_long_event_is_no_holiday(engine, tmp_path):
    file = calendar(
        tmp_path / "f.ics", "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20270101\nSUMMARY:Year"
    )

    with pytest.raises(RegisterError, match="lasts 365 days"):
        import_register(engine, file, whose=FIFE)


def test_only_a_calendar_goes_with_an_organisation(engine, tmp_path):
    with pytest.raises(RegisterError, match="only those go with --organisation"):
        import_register(engine, tmp_path, whose=FIFE)


@pytest.mark.parametrize("event", ["DTSTART;VALUE=DATE:20260231\nSUMMARY:Trades", "SUMMARY:Trades"])
def test_an_event_without_a_day_is_named_and_nothing_is_taken(engine, held, tmp_path, event):
    file = calendar(tmp_path / "a.ics", "DTSTART;VALUE=DATE:20261130\nSUMMARY:St Andrew", event)

    with pytest.raises(RegisterError, match=r"“Trades” in .* has no day that is in the calendar"):
        import_register(engine, file, whose=FIFE)

    assert held() == []

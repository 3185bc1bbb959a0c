from datetime import UTC, date, datetime

import pytest

from knowledge.store import THE_OFFICE, Store
from tests.conftest import Asking

RAB, EILIDH, ISLA = "rab@fife.example", "eilidh@angus.example", "isla@stirling.example"
# Digital Planning's sprint 10 ended on Tuesday the 17th without an update
SECOND = datetime(2026, 11, 19, 10, 0, tzinfo=UTC)


def test_untouched_they_come(reminded):
    assert reminded() == ["PLAN"]


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("remind me tomorrow", date(2026, 11, 19)),
        ("gie me peace till Tuesday", date(2026, 11, 24)),
        ("remind me Monday", date(2026, 11, 23)),
        ("snooze", date(2026, 11, 19)),
        ("not now, remind me after lunch", date(2026, 11, 19)),
        ("remind me on Saturday", date(2026, 11, 23)),
        ("leave me in peace for a week", date(2026, 11, 25)),
        ("remind me Monday about Digital Planning", date(2026, 11, 23)),
        ("remnd me tmrw", date(2026, 11, 19)),
        ("snooze 2 days", date(2026, 11, 20)),
        ("haud yer wheesht till Friday", date(2026, 11, 20)),
    ],
)
def test_what_is_put_off_comes_on_the_day_asked_for(asking: Asking, reminded, text, back):
    reply = asking("reminders", text, by=RAB)

    at_ten = datetime.combine(back, SECOND.timetz())
    assert f"before {back:%A} {back.day} November 2026" in reply.text
    assert "PLAN" in reminded(at_ten)
    if back > SECOND.date():
        assert "PLAN" not in reminded()


def test_quiet_is_taken_back_by_its_button(asking: Asking, reminded):
    reply = asking("reminders", "gie me peace till Tuesday", by=RAB)
    assert reminded() == []

    asking("reminders", reply.buttons[0].says, by=RAB)

    assert reminded() == ["PLAN"]


@pytest.mark.parametrize("text", ["mute Digital Planning", "turn off reminders for ARC and PLAN",
    "wheesht wi the reminders", "don't chase me any more", "mute until I say so", "dinnae deave me",
    "bugger off with the reminders"])  # fmt: skip
def test_reminders_are_turned_off_and_on(asking: Asking, reminded, text):
    reply = asking("reminders", text, by=RAB)
    assert reminded() == []

    assert "are on again" in asking("reminders", reply.buttons[0].says, by=RAB).text
    assert reminded() == ["PLAN"]


def test_muting_one_project_mutes_no_other(asking: Asking, reminded):
    asking("reminders", "mute ARC", by=RAB)

    assert reminded() == ["PLAN"]


def test_who_muted_all_turns_all_on(asking: Asking):
    asking("reminders", "turn off reminders", by=RAB)

    reply = asking("reminders", "turn reminders about ARC back on", by=RAB)

    assert [one.says for one in reply.buttons] == ["turn reminders back on"]


def test_a_sprint_is_skipped_with_its_reason(asking: Asking, reminded):
    asked = asking("reminders", "skip this sprint of Digital Planning", by=RAB)
    assert not asked.answered
    assert "Why is there no update for sprint 10 of Digital Planning" in asked.text
    assert reminded() == ["PLAN"]

    done = asking("reminders", asked.buttons[0].says, by=RAB)

    assert "Why: nothing happened." in done.text
    assert reminded() == []
    asking("reminders", done.buttons[0].says, by=RAB)
    assert reminded() == ["PLAN"]


def test_the_reason_may_be_said_at_once(asking: Asking, reminded):
    text = "skip this sprint of Digital Planning because the team is at a conference"

    assert "Why: the team is at a conference." in asking("reminders", text, by=RAB).text
    assert reminded() == []


def test_a_reason_behind_the_name_is_the_reason(asking: Asking):
    text = "skip the sprint for Digital Planning, nothing happened, everyone at the fair"

    assert "Why: nothing happened, everyone at the fair." in asking("reminders", text, by=RAB).text


def test_which_project_is_asked_where_there_are_several(asking: Asking):
    reply = asking("reminders", "skip this sprint", by=RAB)

    assert not reply.answered
    assert "skip this sprint of Digital Planning" in [one.says for one in reply.buttons]


def test_a_project_that_is_not_theirs_any_more_is_asked_of_a_manager(asking: Asking, reminded,
        sessions):  # fmt: skip
    reply = asking("reminders", "Digital Planning is not mine any more", by=RAB)
    asking("reminders", "Digital Planning is not mine any more", by=RAB)

    assert "I have asked Isla Grant who leads Digital Planning now" in reply.text
    assert reminded() == []
    with sessions() as session:
        (told,) = Store(session, THE_OFFICE).deliveries.under("not-mine")
        assert told.email == ISLA
        assert "Rab Sinclair (rab@fife.example) says" in told.reply["text"]


def test_why_they_come_is_told(asking: Asking):
    reply = asking("reminders", "why do you keep messaging me", by=RAB)

    assert "I sent you no reminder of late" in reply.text
    assert (
        "last working day in the sprint, and 2 working days and 4 working days after" in reply.text
    )
    assert {one.label for one in reply.facts} == {
        "Digital Planning",
        "Digital Telecare",
        "Shared Alarm Receiving Centre",
    }
    assert "I ask next on Thursday 19 November, unless the update is in by then." in [
        one.value for one in reply.facts
    ]


@pytest.mark.parametrize(
    ("text", "hour"),
    [("change my reminder to 9 o'clock", 9), ("I'm in meetings all day, come back to me at 4", 16),
        ("send it to me first thing rather than last thing", 9)],
)  # fmt: skip
def test_the_hour_is_theirs_to_choose(asking: Asking, reminded, text, hour):
    asking("reminders", text, by=RAB)

    assert reminded(SECOND.replace(hour=hour)) == ["PLAN"]
    assert reminded(SECOND.replace(hour=hour - 1, minute=59)) == []


def test_an_hour_outside_the_day_is_refused(asking: Asking):
    assert not asking("reminders", "change my reminder to 8pm", by=RAB).answered


def test_one_reminder_only(asking: Asking, reminded):
    asking("reminders", "I only want one reminder, not three", by=RAB)

    assert reminded() == []


@pytest.mark.parametrize("text", ["mute telecare", "skip this sprint of telecare",
    "telecare is not mine any more"])  # fmt: skip
def test_what_is_not_theirs_is_not_theirs_to_quieten(asking: Asking, text):
    reply = asking("reminders", text, by="morag@glasgow.example")

    assert not reply.answered
    assert "I remind nobody but Eilidh Mackay and Rab Sinclair of Digital Telecare" in reply.text


@pytest.mark.parametrize("text", ["mute Heather", "skip this sprint of Heather"])
def test_a_project_that_does_not_exist_for_them_is_not_told_of(asking: Asking, text):
    assert "Morag" not in asking("reminders", text, by=RAB).text


def test_strangers_are_told_that_they_are_not_known(asking: Asking):
    assert "don’t know who you are" in asking("reminders", "remind me tomorrow").text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("remind me tomorrow", "If an update is still missing then, I’ll remind you at 10:00."),
        ("gie me peace till Tuesday", "From then on they come as usual, at 10:00, while"),
        ("remind me about ARC on Friday", "If the update is still missing then, I’ll remind you"),
    ],
)
def test_what_comes_on_that_day_is_said(asking: Asking, text, says):
    assert says in asking("reminders", text, by=RAB).text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("remind me yesterday", "17 November 2026 is past."),
        ("never remind me on a Monday", "“part time, not Mondays”"),
        ("remind Morag Ross instead", "Only the lead of a project is reminded"),
        ("can Morag get the reminders", "Only the lead of a project is reminded"),
        ("mute ARC and remind me about Digital Planning on Monday", "Which comes first?"),
        ("remind me at the end of the sprint", "the last days of the sprints"),
        ("how do I make these stop", "I remind whoever leads a project"),
    ],
)
def test_what_cannot_be_done_as_it_is_put_changes_nothing(asking: Asking, reminded, text, says):
    assert says in asking("reminders", text, by=RAB).text

    assert reminded() == ["PLAN"]


def test_of_two_wishes_each_is_a_button(asking: Asking, reminded):
    reply = asking("reminders", "mute Digital Planning and remind me about ARC Friday", by=RAB)
    assert [one.says for one in reply.buttons] == [
        "mute Digital Planning", "remind me about ARC Friday",
    ]  # fmt: skip

    asking("reminders", reply.buttons[0].says, by=RAB)

    assert reminded() == []


def test_the_end_of_a_sprint_is_offered_as_a_day(asking: Asking):
    reply = asking("reminders", "remind me about Digital Planning at the end of the sprint", by=RAB)

    assert [one.says for one in reply.buttons] == [
        "remind me about Digital Planning on 1 December 2026",
        "remind me about Digital Planning on 15 December 2026",
    ]


def test_nothing_to_report_is_an_update_or_a_skipped_sprint(asking: Asking, reminded):
    which = asking("reminders", "nothing to report", by=RAB)
    assert not which.answered
    says = {one.label: one.says for one in which.buttons}

    reply = asking("reminders", says["Digital Planning"], by=RAB)

    assert [one.says for one in reply.buttons] == [
        "no change for Digital Planning",
        "skip sprint 10 of Digital Planning: nothing to report",
    ]
    asking("reminders", reply.buttons[1].says, by=RAB)
    assert reminded() == []


def test_whose_it_is_now_is_passed_on_to_those_who_can_change_it(asking: Asking, sessions):
    asking("reminders", "Digital Planning isn't mine any more, it's Morag's now", by=RAB)

    with sessions() as session:
        (told,) = Store(session, THE_OFFICE).deliveries.under("not-mine")
        assert "In their words: “it's Morag's now”." in told.reply["text"]


def test_a_deputy_is_told_when_they_are_asked(asking: Asking):
    facts = {one.label: one.value for one in asking("reminders", "why me", by=RAB).facts}

    assert facts["Digital Telecare"] == (
        "You are the deputy: I ask you while Eilidh Mackay is away, and beside them when I ask the "
        "third time."
    )


def test_who_leads_nothing_has_nothing_to_turn_off(asking: Asking):
    reply = asking("reminders", "why do you keep messaging me", by="senga@falkirk.example")

    assert "You lead no open project" in reply.text
    assert not reply.buttons

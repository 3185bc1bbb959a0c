"""Suggestions that wait for a rating, that two decide on, or that stand beside own words."""

import pytest
from sqlalchemy import delete, select

from knowledge.models import Delivery, Participant, Person, Project, Suggestion

DOUGAL, RAB = "dougal@highland.example", "rab@fife.example"
MORAG = "morag@glasgow.example"
TRAINED = "40 testers trained in Highland"
DONE_ALREADY = "Suggestion 1 was accepted already"


@pytest.fixture
def suggest(tell):
    """Have Dougal suggest something that lacks its rating."""

    def suggest(text=TRAINED):
        tell(f"suggest for telecare: {text}", by=DOUGAL)

    return suggest


def status(tell):
    with tell.sessions.begin() as session:
        return session.scalars(select(Suggestion.status)).one()


def told(tell):
    """How often whoever suggested it was told what became of it."""
    with tell.sessions.begin() as session:
        return len(session.scalars(select(Delivery).where(Delivery.email == DOUGAL)).all())


def drafts(tell, by="eilidh@angus.example"):
    return tell.state["slots"]["telling"][by]["drafts"]


def test_the_lead_s_own_update_is_not_swallowed_by_a_suggestion_that_waits(tell, suggest):
    suggest()
    tell("accept suggestion 1")

    own, asked = tell("telecare: green, 90 homes in Angus moved")[::2]

    assert own.text == "Logged for Digital Telecare."
    assert tell.latest("TEL").done == "90 homes in Angus moved"
    assert "How is Digital Telecare rated" in asked.text
    assert status(tell) == "open"

    logged, *_ = tell("green")
    assert logged.text.startswith("Logged for Digital Telecare on behalf of Dougal Kerr.")
    assert tell.latest("TEL").done == f"90 homes in Angus moved; {TRAINED}"
    assert (status(tell), drafts(tell)) == ("accepted", [])


def test_a_rating_alone_answers_for_the_suggestion(tell, suggest):
    suggest()
    tell("accept suggestion 1")

    logged, *_ = tell("Digital Telecare: green")

    assert logged.text == "Logged for Digital Telecare on behalf of Dougal Kerr."


def test_an_own_draft_that_waits_is_not_joined_with_an_accepted_suggestion(tell, suggest):
    tell("telecare: 90 homes in Angus moved", "log_update")
    suggest("green, testers trained")

    logged, *_ = tell("accept suggestion 1")

    assert "on behalf of Dougal Kerr" in logged.text
    assert tell.latest("TEL").done == "testers trained"
    assert [one["draft"]["done"] for one in drafts(tell)] == ["90 homes in Angus moved"]


def test_a_suggestion_whose_rating_stands_meanwhile_waits_for_a_yes(tell, suggest):
    suggest("red")
    tell("accept suggestion 1")

    *_, asked = tell("telecare: red, all alarms are down in Perth")
    assert "Shall I log this for Digital Telecare?" in asked.text

    logged, *_ = tell("yes", "affirm")
    assert "on behalf of Dougal Kerr" in logged.text
    assert tell.latest("TEL").done == "all alarms are down in Perth"


def test_declined_after_it_was_accepted_nothing_waits_any_more(tell, suggest):
    suggest()
    tell("accept suggestion 1")

    (declined,) = tell("decline suggestion 1")

    assert declined.text.startswith("Suggestion 1 is declined")
    assert (status(tell), drafts(tell), told(tell)) == ("declined", [], 1)


@pytest.mark.parametrize(
    ("deed", "became"),
    [
        pytest.param("accept", DONE_ALREADY, id="accepted by the deputy"),
        pytest.param("decline", "Suggestion 1 was declined already", id="declined by the deputy"),
    ],
)
def test_what_somebody_else_has_decided_meanwhile_is_said_and_not_done_again(
    tell, suggest, deed, became
):
    suggest()
    tell("accept suggestion 1")
    tell(f"{deed} suggestion 1", by=RAB)
    if deed == "accept":
        tell("green", by=RAB)
    before = tell.latest("TEL").done

    (reply,) = tell("green")

    assert reply.text.startswith(became)
    assert (tell.latest("TEL").done, drafts(tell), told(tell)) == (before, [], 1)


def test_accepted_twice_it_is_asked_about_once_and_logged_once(tell, suggest):
    suggest()
    tell("accept suggestion 1")
    tell("accept suggestion 1")
    assert len(drafts(tell)) == 1

    logged, *_ = tell("green")

    assert logged.text.startswith("Logged for")
    assert (drafts(tell), told(tell)) == ([], 1)


def test_accepted_in_two_conversations_it_is_logged_once(tell, suggest):
    suggest()
    tell("accept suggestion 1")
    other, tell.state = tell.state, {}
    tell("accept suggestion 1")
    tell("green")

    tell.state = other
    (reply,) = tell("green")

    assert reply.text.startswith(DONE_ALREADY)
    assert (drafts(tell), told(tell)) == ([], 1)


def test_nobody_is_asked_again_about_what_another_has_decided(tell, suggest):
    suggest()
    tell("accept suggestion 1")
    tell("decline suggestion 1", by=RAB)

    replies = tell("who leads ARC?", "lead")

    assert [one.text for one in replies] == ["Rab Sinclair leads Shared Alarm Receiving Centre."]


def test_a_draft_for_a_project_that_is_hidden_now_is_not_come_back_to(tell):
    tell("telecare: amber")
    with tell.sessions.begin() as session:
        telecare = session.scalars(select(Project).where(Project.code == "TEL")).one()
        telecare.visibility = "restricted"
        telecare.lead = session.scalars(select(Person).where(Person.email == MORAG)).one()
        session.execute(delete(Participant).where(Participant.project_id == telecare.id))

    replies = tell("who leads ARC?", "lead")

    assert [one.text for one in replies] == ["Rab Sinclair leads Shared Alarm Receiving Centre."]


def test_the_history_numbers_only_what_is_seen(tell):
    tell("Project Heather: red, 20 schools left", by=MORAG)
    tell("that was meant for School WiFi Refresh", "correct_update", by=MORAG)
    with tell.sessions.begin() as session:
        wifi = session.scalars(select(Project).where(Project.code == "WIFI")).one()
        wifi.deputy = session.scalars(select(Person).where(Person.email == RAB)).one()

    (reply,) = tell("who changed the update for School WiFi Refresh?", "correct_update", by=RAB)

    assert [row[0] for row in reply.table.rows] == ["1, made"]

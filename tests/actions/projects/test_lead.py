from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from knowledge.models import Project
from tests.conftest import Asking


def test_the_lead_is_named_with_their_address(asking: Asking) -> None:
    reply = asking("lead", "who leads telecare?")
    assert "Eilidh Mackay leads Digital Telecare." in reply.text
    assert {"E-mail": "eilidh@angus.example"}.items() <= {
        f.label: f.value for f in reply.facts
    }.items()
    assert reply.answered
    assert reply.sources[0].title == "Project register: Digital Telecare"


def test_a_project_that_does_not_exist_is_said_not_to(asking: Asking) -> None:
    reply = asking("lead", "who leads the Unicorn Portal?")
    assert "I don’t know a project called “Unicorn Portal”" in reply.text
    assert not reply.answered


def test_the_project_talked_of_is_meant_when_none_is_named(asking: Asking) -> None:
    assert "Shared Alarm" in asking("lead", "and who leads it?", slots={"project": 2}).text


def test_a_restricted_project_does_not_exist_for_an_outsider(asking: Asking) -> None:
    outsider = asking("lead", "who leads Project Heather?", by="rab@fife.example")
    nothing = asking("lead", "who leads Project Badger?", by="rab@fife.example")
    assert outsider.text.replace("Heather", "Badger") == nothing.text
    assert (
        "Morag Ross"
        in asking("lead", "who leads Project Heather?", by="isla@stirling.example").text
    )


def test_a_restricted_project_does_not_exist_for_a_visitor(asking: Asking) -> None:
    visitor, nothing = (
        asking("lead", f"who leads Project {one}?") for one in ("Heather", "Badger")
    )
    assert visitor.text.replace("Heather", "Badger") == nothing.text


def test_whether_somebody_leads_is_answered_with_yes_or_no(asking: Asking) -> None:
    yes = asking("lead", "is Eilidh leading telecare?")
    no = asking("lead", "does Rab Sinclair still run telecare?")
    assert yes.text == "Yes, Eilidh Mackay leads Digital Telecare."
    assert no.text == "No, Eilidh Mackay leads Digital Telecare. Rab Sinclair is the deputy lead."
    assert asking("lead", "am I the lead on ARC?", by="rab@fife.example").text.startswith("Yes, ")


def test_somebody_unknown_is_not_the_lead(asking: Asking) -> None:
    reply = asking("lead", "is Wei Zielinska still leading telecare?")
    assert reply.text.startswith("No, Eilidh Mackay leads Digital Telecare.")
    assert "“Wei Zielinska”" in reply.text


def test_leads_of_several_projects_are_named_one_by_one(asking: Asking) -> None:
    told = [reply.text for reply in asking.all("lead", "who's the PM for telecare and ARC?")]
    assert told == [
        "Eilidh Mackay leads Digital Telecare.",
        "Rab Sinclair leads Shared Alarm Receiving Centre.",
    ]


def test_a_closed_project_was_led(asking: Asking) -> None:
    assert asking("lead", "who ran the Parent Portal?").text == (
        "Morag Ross led Parent Portal, which is closed."
    )


def test_nobody_who_came_before_is_known(asking: Asking) -> None:
    text = asking("lead", "who took over ARC?").text
    assert text.startswith("Rab Sinclair leads")
    assert "keeps nobody who came before" in text


def test_the_lead_s_council_is_named_when_it_is_asked_for(asking: Asking) -> None:
    assert (
        "works for Angus."
        in asking("lead", "which council does the lead of telecare come from").text
    )


def test_the_leads_of_a_portfolio_are_listed(asking: Asking) -> None:
    reply = asking("lead", "who leads Digital Place?")
    assert "Rab Sinclair" in reply.text
    assert reply.table


def test_words_that_several_projects_share_are_asked_back(
    asking: Asking, two_parkings: None
) -> None:
    reply = asking("lead", "who leads the parking project?")
    assert not reply.answered
    assert [button.label for button in reply.buttons] == ["Parking Permits", "Parking Sensors"]


def test_an_unknown_name_beside_a_known_one_is_not_passed_over(asking: Asking) -> None:
    known, unknown = asking.all("lead", "who leads telecare and the Unicorn Portal?")
    assert known.answered
    assert "“Unicorn Portal”" in unknown.text
    assert not unknown.answered


def test_who_supplies_it_is_not_who_leads_it(asking: Asking) -> None:
    reply = asking("lead", "who supplies telecare?")
    assert reply.text.startswith("The register does not name suppliers")
    assert not reply.answered


def test_a_name_that_ends_its_sentence_gets_no_second_stop(
    asking: Asking, sessions: sessionmaker[Session]
) -> None:
    with sessions.begin() as session:
        session.scalars(select(Project).where(Project.code == "ARC")).one().name = "Bin It!"
    assert asking("lead", "who leads Bin It!").text == "Rab Sinclair leads Bin It!"

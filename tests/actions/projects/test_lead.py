from tests.conftest import Asking


def test_the_lead_is_named_with_their_address(asking: Asking) -> None:
    reply = asking("lead", "who leads telecare?")
    assert "Eilidh Mackay leads Digital Telecare." in reply.text
    assert {"E-mail": "eilidh@angus.example"}.items() <= {f.label: f.value for f in reply.facts}.items()
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
    assert "Morag Ross" in asking("lead", "who leads Project Heather?", by="isla@stirling.example").text

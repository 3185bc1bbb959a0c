from tests.conftest import Asking


def test_the_sro_is_named(asking: Asking) -> None:
    reply = asking("sro", "who carries the can for telecare?")
    assert reply.text == "Morag Ross is the senior responsible owner (SRO) of Digital Telecare."


def test_a_project_without_an_sro_says_so(asking: Asking) -> None:
    reply = asking("sro", "does ARC have an SRO?")
    assert reply.text.startswith("Shared Alarm Receiving Centre has no SRO in the register.")
    assert reply.answered


def test_whether_somebody_is_the_sro_is_answered_with_yes_or_no(asking: Asking) -> None:
    assert asking("sro", "is Morag Ross the SRO for telecare?").text.startswith("Yes, Morag Ross")
    no = asking("sro", "is Rab the sponsor of telecare?").text
    assert no.startswith("No, Morag Ross")
    assert no.endswith("Rab Sinclair is the deputy lead.")


def test_an_unknown_project_is_not_answered_for(asking: Asking) -> None:
    assert not asking("sro", "who is the SRO of the Unicorn Portal?").answered


def test_projects_without_one_are_listed(asking: Asking) -> None:
    assert asking("sro", "projects with no SRO").text == "There are 4 projects without an SRO."


def test_all_of_them_are_people(asking: Asking) -> None:
    assert asking("sro", "list the SROs").text.startswith("There is 1 SRO")

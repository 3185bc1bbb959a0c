import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "who are the leads in Place?",
            "There is 1 lead in Digital Place on open projects: Rab Sinclair.",
        ),
        (
            "leads in health and care",
            "There are 2 leads in Digital Health and Care on open projects: Eilidh Mackay and "
            "Rab Sinclair.",
        ),
        ("who leads for Fife?", "There is 1 lead from Fife on open projects: Rab Sinclair."),
        (
            "all the deputies across the portfolios",
            "There is 1 deputy lead on open projects: Rab Sinclair.",
        ),
        ("list the sponsors in Place", "There are no SROs in Digital Place on open projects."),
        ("who do you have from Stirling?", "There are no people from Stirling on open projects."),
        (
            "who represents Highland on the projects?",
            "There is 1 person from Highland on open projects: Dougal Kerr.",
        ),
        (
            "who are the other leads besides Rab Sinclair?",
            "There are 2 other leads on open projects: Eilidh Mackay and Morag Ross.",
        ),
        (
            "list of people",
            "There are 4 people on open projects: Dougal Kerr, Eilidh Mackay, Morag Ross and Rab "
            "Sinclair.",
        ),
    ],
)
def test_people_are_counted_and_named(asking: Asking, text: str, answer: str) -> None:
    reply = asking("list_people", text)
    assert reply.text == answer
    assert reply.answered


def test_where_they_work_and_what_they_do_is_shown(asking: Asking) -> None:
    table = asking("list_people", "list all the project leads").table
    assert table is not None
    assert table.rows[0] == ("Eilidh Mackay", "Angus", "lead of 2", "Digital Telecare, STAMP")


def test_leads_by_portfolio(asking: Asking) -> None:
    table = asking("list_people", "show leads by portfolio").table
    assert table is not None
    assert table.columns[0] == "Portfolio"
    assert table.rows[0][:2] == ("Digital Foundations", "Eilidh Mackay")


def test_addresses_are_given_when_asked_for(asking: Asking) -> None:
    table = asking("list_people", "names of leads for a mailing").table
    assert table is not None
    assert table.rows[0][-1] == "eilidh@angus.example"


def test_a_shared_name_and_an_unknown_one_are_asked_back(asking: Asking) -> None:
    assert not asking("list_people", "leads in Ayrshire").answered
    assert not asking("list_people", "leads in Narnia").answered
    assert not asking("list_people", "all leads from the Improvement Service").answered


@pytest.mark.parametrize(
    ("by", "number"),
    [("", "no people"), ("rab@fife.example", "no people"), ("isla@stirling.example", "1 person")],
)
def test_people_of_restricted_projects_are_listed_only_for_those_who_see_them(
    asking: Asking, by: str, number: str
) -> None:
    assert (
        f" {number} in Digital Council"
        in asking("list_people", "everyone in Digital Council", by=by).text
    )


def test_the_projects_that_a_council_leads_are_no_people(asking: Asking) -> None:
    assert asking("list_people", "projects Angus leads").text == "Angus leads 1 project."

from tests.conftest import Asking


def test_roles_responsibilities_and_coming_milestones_are_listed(asking: Asking) -> None:
    reply = asking("council_commitments", "what has Angus signed up to?")
    assert reply.text == "Angus has signed up to 2 open projects: it leads 1 and is a partner in 1."
    assert reply.table is not None
    assert reply.table.rows == (
        (
            "Digital Telecare",
            "lead",
            "Runs the first migration",
            "Green ✔",
            "Angus live, 14 December 2026",
        ),
        (
            "Shared Alarm Receiving Centre",
            "partner",
            "Moves its alarms over",
            "Amber ▲",
            "Contract signed, 3 December 2026",
        ),
    )


def test_one_project_is_named(asking: Asking) -> None:
    text = asking("council_commitments", "what has Glasgow committed to?").text
    assert text == "Glasgow City has signed up to 1 open project: it leads School WiFi Refresh."


def test_nothing_signed_up_to_is_a_true_answer(asking: Asking) -> None:
    reply = asking("council_commitments", "any commitments from Stirling?")
    assert reply.text == "Stirling has signed up to no open project in the register."
    assert reply.answered


def test_what_the_register_does_not_hold_is_said(asking: Asking) -> None:
    assert (
        "not money or staff" in asking("council_commitments", "has Angus committed any money?").text
    )
    kept = asking("council_commitments", "is Angus delivering what it signed up to?").text
    assert (
        "does not say whether a council kept its part; 2 milestones of these projects have slipped"
        in kept
    )


def test_each_of_several_councils_is_told_of(asking: Asking) -> None:
    assert len(asking.all("council_commitments", "what have Angus and Fife signed up to?")) == 2


def test_we_are_the_asker_s_council(asking: Asking) -> None:
    text = asking("council_commitments", "what have we promised?", by="eilidh@angus.example").text
    assert text.startswith("Angus has signed up to 2")


def test_restricted_projects_are_there_for_participants_only(asking: Asking) -> None:
    outside = asking(
        "council_commitments", "what has Renfrewshire signed up to?", by="rab@fife.example"
    )
    inside = asking(
        "council_commitments", "what has Renfrewshire signed up to?", by="morag@glasgow.example"
    )
    assert "no open project" in outside.text
    assert "Project Heather" in inside.text


def test_an_unknown_council_is_asked_back(asking: Asking) -> None:
    assert not asking("council_commitments", "what has Narnia signed up to?").answered

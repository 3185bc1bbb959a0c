import pytest

from tests.conftest import Asking

ALL = "3 councils take part in Digital Telecare: Angus (lead), Fife and Highland (observer)."


@pytest.mark.parametrize(
    "text",
    [
        "which councils are in telecare?",
        "how many councils are in telecare",
        "partners on telecare",
    ],
)
def test_who_takes_part_is_counted_and_named(asking: Asking, text: str) -> None:
    reply = asking("project_councils", text)
    assert reply.text == ALL
    assert reply.table is not None
    assert ("Fife", "partner", "Tests the devices") in reply.table.rows


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("is Angus in telecare?", "Yes, Angus (as lead) takes part in Digital Telecare."),
        ("is Stirling in telecare?", "No, Stirling does not take part in Digital Telecare."),
        (
            "are Angus and Fife both in telecare?",
            "Yes, Angus (as lead) and Fife (as partner) take part in Digital Telecare.",
        ),
        (
            "are Angus and Stirling in telecare?",
            "No, Angus (as lead) takes part in Digital Telecare, but Stirling does not.",
        ),
        ("is Fife leading telecare?", "No, Fife (as partner) takes part in Digital Telecare."),
        (
            "is anyone other than Angus doing telecare?",
            "Yes, 2 councils take part in Digital Telecare besides Angus: Fife and Highland "
            "(observer).",
        ),
        (
            "is it just Angus or are other councils in telecare?",
            "No, 2 councils take part in Digital Telecare besides Angus: Fife and Highland "
            "(observer).",
        ),
        (
            "are all 32 councils in telecare?",
            "No, 3 of the 16 councils take part in Digital Telecare.",
        ),
        ("any island councils in telecare?", "No island council takes part in Digital Telecare."),
        ("which council leads telecare?", "Angus leads Digital Telecare."),
    ],
)
def test_the_very_question_is_answered(asking: Asking, text: str, answer: str) -> None:
    assert asking("project_councils", text).text == answer


def test_partners_that_are_no_councils_are_counted_apart(
    asking: Asking, cosla_in_telecare: None
) -> None:
    assert asking("project_councils", "who's in telecare?").text.startswith(
        "3 councils and 1 partner take part"
    )
    text = asking("project_councils", "which health boards or other bodies are in telecare?").text
    assert text == "1 partner takes part in Digital Telecare: COSLA."


def test_who_is_missing_is_told(asking: Asking) -> None:
    text = asking("project_councils", "which councils aren't in telecare?").text
    assert text.startswith("13 councils do not take part in Digital Telecare: Aberdeen City,")
    assert "Angus" not in text


def test_the_asker_s_council_is_not_somebody_else(asking: Asking) -> None:
    text = asking(
        "project_councils", "who else is in telecare with us?", by="eilidh@angus.example"
    ).text
    assert "Angus" not in text


def test_a_council_that_does_not_exist_is_not_said_to_be_outside(asking: Asking) -> None:
    reply = asking("project_councils", "is Narnia in telecare?")
    assert reply.text == "I don’t know a council or partner called “Narnia”."
    assert not reply.answered


def test_a_project_without_participants_says_so(asking: Asking) -> None:
    reply = asking("project_councils", "who's in Digital Planning?")
    assert reply.text == "The register names no council or partner in Digital Planning."
    assert reply.answered


def test_councils_of_a_portfolio_are_listed(asking: Asking) -> None:
    reply = asking("project_councils", "which councils are in Digital Health and Care?")
    assert reply.text == "3 councils take part in open projects of Digital Health and Care."
    assert reply.table is not None
    assert ("Fife", "2") in reply.table.rows


def test_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}
    assert asking("project_councils", "and is Angus in it?", slots=slots).text.startswith(
        "Yes, Angus"
    )


def test_participants_of_a_restricted_project_stay_hidden(asking: Asking) -> None:
    assert not asking(
        "project_councils", "is Renfrewshire in Project Heather?", by="rab@fife.example"
    ).answered
    assert not asking("project_councils", "is Renfrewshire in Project Heather?").answered


def test_councils_in_no_project_at_all_are_named(asking: Asking) -> None:
    text = asking("project_councils", "which councils aren't in any project?").text
    assert "Stirling" in text
    assert "Renfrewshire" in text
    assert "Angus" not in text
    assert " take part in no open project: " in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "which councils are in telecare but not in ARC?",
            "1 council or partner is in Digital Telecare and not in Shared Alarm Receiving Centre: "
            "Highland.",
        ),
        (
            "which councils aren't in telecare but are in the school wifi refresh?",
            "1 council or partner is in School WiFi Refresh and not in Digital Telecare: "
            "Glasgow City.",
        ),
        (
            "is Highland in telecare and not in ARC?",
            "Yes: Highland is in Digital Telecare and not in Shared Alarm Receiving Centre.",
        ),
        (
            "is Angus in telecare and not in ARC?",
            "No: of those projects Angus is in Digital Telecare and Shared Alarm Receiving Centre.",
        ),
    ],
)
def test_in_one_and_not_in_the_other_is_one_question(asking: Asking, asked: str, said: str) -> None:
    assert asking("project_councils", asked).text == said

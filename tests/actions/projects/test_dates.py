import pytest

from tests.conftest import Asking

ENDS = "Digital Telecare is due to end on 31 March 2027."
NO_END = "The register gives no end date for Shared Alarm Receiving Centre."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("when did telecare start?", "Digital Telecare started on 1 April 2025."),
        ("when does telecare finish?", ENDS),
        ("telecare start and end dates", f"Digital Telecare started on 1 April 2025. {ENDS}"),
        (
            "when did the Parent Portal end?",
            "Parent Portal is closed; its end date is 30 June 2026.",
        ),
        (
            "how long does telecare run?",
            "Digital Telecare runs for 2 years (24 months), from 1 April 2025 to 31 March 2027.",
        ),
        (
            "how long has telecare been running?",
            "Digital Telecare has been running for about 1 year and 7 months (19 months), since "
            "1 April 2025.",
        ),
        (
            "how long has telecare got left?",
            "Digital Telecare has about 4 months left: it is due to end on 31 March 2027.",
        ),
        ("does telecare start before Easter or after", "Digital Telecare started on 1 April 2025."),
    ],
)
def test_the_day_that_is_asked_for_is_given(asking: Asking, text: str, answer: str) -> None:
    assert asking("dates", text).text == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("will telecare be done by Christmas?", "No"),
        ("will telecare be finished before the summer?", "Yes"),
        ("is telecare due to end this financial year?", "Yes"),
        ("does telecare run past March 2027?", "No"),
        ("does telecare run past January 2027?", "Yes"),
        ("is telecare meant to be over by 3/12?", "No"),
        ("has telecare a firm end date?", "Yes"),
    ],
)
def test_yes_or_no_comes_first_where_a_day_is_put(asking: Asking, text: str, answer: str) -> None:
    assert asking("dates", text).text == f"{answer}, {ENDS}"


@pytest.mark.parametrize("text", ["when does ARC end?", "will ARC be done by Christmas?"])
def test_a_day_that_is_not_there_is_not_guessed(asking: Asking, text: str) -> None:
    reply = asking("dates", text)
    assert reply.text.startswith(NO_END)
    assert "rab@fife.example" in reply.text
    assert reply.answered


def test_a_start_to_come_is_worded_as_such(asking: Asking, two_parkings: None) -> None:
    text = asking("dates", "when does Parking Permits start?").text
    assert text == "Parking Permits is due to start on 7 December 2026."


def test_going_live_is_told_from_milestones(asking: Asking) -> None:
    text = asking("dates", "when does telecare go live?").text
    assert text.startswith("The register gives no day on which Digital Telecare goes live")
    assert "“Angus live” (14 December 2026, planned)" in text


def test_a_day_that_does_not_exist_is_asked_back(asking: Asking) -> None:
    assert not asking("dates", "will telecare be over by 31 November?").answered


def test_a_word_that_several_projects_share_is_asked_back(
    asking: Asking, two_parkings: None
) -> None:
    assert (
        "Do you mean Parking Permits or Parking Sensors?"
        in asking("dates", "when does parking start?").text
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("when is contract signed due?", "of Shared Alarm Receiving Centre is due on 3 December"),
        ("how late is Devices ordered?", "of Digital Telecare was done on 20 October"),
        ("when will ARC have the contract signed?", "“Contract signed” is due on 3 December 2026."),
        ("when were the devices ordered on telecare?", "“Devices ordered” was done on 20 October"),
    ],
)
def test_a_milestone_is_found_by_its_name(asking: Asking, asked: str, told: str) -> None:
    assert told in asking("dates", asked).text


def test_a_milestone_of_a_hidden_project_does_not_exist(asking: Asking) -> None:
    hidden = asking("dates", "when is Mandate agreed due?", by="rab@fife.example").text

    assert "1 December" not in hidden
    assert "Heather" not in hidden


def test_how_overdue_a_project_is_is_no_matter_of_its_end(asking: Asking) -> None:
    text = asking("dates", "how overdue is the school wifi refresh?").text

    assert text.startswith("The update of School WiFi Refresh is overdue by ")


def test_how_long_that_has_been_is_told_of_the_rating(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}

    text = asking("dates", "how long has that been?", slots=slots).text

    assert "since 11 November 2026" in text

from tests.conftest import Asking


def test_those_that_end_in_a_year_are_listed(asking: Asking) -> None:
    text = asking("dates", "which projects end in March 2027?").text
    assert text == "There is 1 project due to end in March 2027."


def test_a_question_about_the_one_talked_of_is_no_list(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}
    assert "Digital Telecare" in asking("dates", "when does it end?", slots=slots).text

import pytest

from tests.conftest import Asking


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("list all projects", "There are 5 projects."),
        ("which projects are amber?", "There is 1 project rated amber."),
        (
            "which projects started in 2025?",
            "There is 1 project that started in 2025. "
            "Projects without a start date in the register are not counted.",
        ),
        ("which projects end in March 2027?", "There is 1 project due to end in March 2027."),
        ("projects past alpha", "There are 2 projects now in beta or live."),
        ("projects without a deputy", "There are 4 projects without a deputy."),
    ],
)
def test_a_list_is_narrowed_by_what_is_asked(asking: Asking, text: str, answer: str) -> None:
    reply = asking("list_projects", text)
    assert reply.text == answer
    assert reply.answered


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("which projects use AI?", "AI"),
        ("which projects have no milestones?", "milestones"),
        ("projects that cost most", "cost"),
    ],
)
def test_words_that_narrow_nothing_are_told(asking: Asking, text: str, left: str) -> None:
    reply = asking("list_projects", text)
    assert reply.text == f"I cannot narrow a list by “{left}”. Without that: there are 5 projects."
    assert not reply.answered


def test_a_project_by_name_is_told_of(asking: Asking) -> None:
    assert asking("list_projects", "whats telecare").text.startswith("Digital Telecare: Moves")


def test_the_overdue_ones_are_those_that_owe_an_update(asking: Asking) -> None:
    text = asking("list_projects", "which projects are overdue?").text
    assert text == asking("overdue_updates", "which projects are overdue?").text
    assert "owe" in text


def test_ratings_of_a_past_day_are_those_of_that_day(asking: Asking) -> None:
    reply = asking("list_projects", "which projects were amber on 1 November?")
    assert reply.text == "There are 2 projects rated amber on 1 November 2026."
    assert reply.table is not None
    assert {row[3] for row in reply.table.rows} == {"Amber ▲"}


def test_what_turned_red_is_a_change(asking: Asking) -> None:
    text = "which projects went amber in October?"
    assert asking("list_projects", text).text == asking("changes", text).text


def test_a_name_that_is_nobody_s_is_refused(asking: Asking) -> None:
    assert not asking("list_projects", "projects in Narnia").answered

import pytest

from tests.conftest import Asking

ALL = (
    "There are 6 portfolios: Digital Health and Care, Digital Learning and Teaching, Digital Place,"
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("which portfolios are there?", ALL),
        ("are there six portfolios or seven?", ALL),
        ("is Digital Place a portfolio?", f"Yes, Digital Place is a portfolio. {ALL}"),
        (
            "is there a portfolio for learning?",
            f"Yes, Digital Learning and Teaching is a portfolio. {ALL}",
        ),
        ("is there a portfolio for farming?", f"No portfolio is called “farming”. {ALL}"),
    ],
)
def test_portfolios_are_counted_and_named(asking: Asking, text: str, answer: str) -> None:
    reply = asking("list_portfolios", text)
    assert reply.text.startswith(answer)
    assert reply.answered


def test_open_projects_are_counted_as_far_as_the_asker_sees_them(asking: Asking) -> None:
    outside, inside = (
        asking("list_portfolios", "portfolios", by=by).table for by in ("", "morag@glasgow.example")
    )
    assert outside is not None
    assert inside is not None
    assert ("Digital Council", "0") in outside.rows
    assert ("Digital Council", "1") in inside.rows

"""All that speaks against a rating is told wherever a reader is told the rating."""

from collections.abc import Callable
from datetime import date

import pytest

from actions.reply import Reply
from tests.actions.projects.conftest import Keep
from tests.conftest import Asking

FIRST, SECOND, THIRD = date(2026, 10, 21), date(2026, 11, 4), date(2026, 11, 18)
Doubtful = Callable[[Keep, Keep], None]


def missed(report: Keep, plan: Keep) -> None:
    report("PLAN", THIRD, "green", "Fine.")
    plan("PLAN", "Vote", date(2026, 10, 1), status="missed")


def slipped(report: Keep, plan: Keep) -> None:
    report("PLAN", THIRD, "green", "Fine.")
    plan("PLAN", "Vote", date(2026, 12, 1), forecast=date(2027, 1, 20))


def blocked(report: Keep, plan: Keep) -> None:
    for day, done in ((FIRST, "One."), (SECOND, "Two."), (THIRD, "Three.")):
        report("PLAN", day, "green", done, blockers="No staff")


def risen(report: Keep, plan: Keep) -> None:
    report("PLAN", SECOND, "red", "Stuck.")
    report("PLAN", THIRD, "green", "Good sprint.")


def fallen(report: Keep, plan: Keep) -> None:
    report("PLAN", SECOND, "green", "Good sprint.")
    report("PLAN", THIRD, "red", "Stuck.")


def copied(report: Keep, plan: Keep) -> None:
    for day in (SECOND, THIRD):
        report("PLAN", day, "amber", "Talks with two suppliers.")


def stale(report: Keep, plan: Keep) -> None:
    report("PLAN", date(2026, 9, 9), "amber", "Talks.")


KINDS = [
    pytest.param(missed, "missed “Vote”", id="a missed milestone"),
    pytest.param(slipped, "“Vote” has slipped", id="a slipped milestone"),
    pytest.param(blocked, "the same blocker over three sprints", id="a blocker carried over"),
    pytest.param(risen, "from red to green in one step", id="an unexplained rise"),
    pytest.param(fallen, "from green to red in one step", id="an unexplained fall"),
    pytest.param(copied, "says the same of what was done", id="a copy"),
    pytest.param(stale, "rating is stale", id="a stale rating"),
]
ONE = [
    ("status", "how is Digital Planning doing?"),
    ("latest_update", "what is the latest on Digital Planning?"),
    ("rating_change", "why is Digital Planning rated so?"),
    ("summary", "what is Digital Planning?"),
    ("contradictions", "does the Digital Planning rating add up?"),
    ("compare", "compare Digital Planning and telecare"),
]
MANY = [("overview", "how are we doing overall?"), ("contradictions", "what does not add up?")]


@pytest.mark.parametrize(("doubtful", "sign"), KINDS)
@pytest.mark.parametrize(("intent", "asked"), ONE)
def test_a_doubt_is_told_beside_the_rating(  # noqa: PLR0917
    asking: Asking, report: Keep, plan: Keep, doubtful: Doubtful, sign: str, intent: str, asked: str
) -> None:
    doubtful(report, plan)

    assert sign in told(asking(intent, asked))


@pytest.mark.parametrize(("doubtful", "sign"), KINDS)
@pytest.mark.parametrize(("intent", "asked"), MANY)
def test_a_doubt_is_told_among_many(  # noqa: PLR0917
    asking: Asking, report: Keep, plan: Keep, doubtful: Doubtful, sign: str, intent: str, asked: str
) -> None:
    doubtful(report, plan)

    reply = asking(intent, asked)

    assert reply.table
    (row,) = (row for row in reply.table.rows if row[0] == "Digital Planning")
    assert sign in row[-1]


@pytest.mark.parametrize(("intent", "asked"), ONE)
def test_a_rating_that_adds_up_is_told_without_a_doubt(
    asking: Asking, report: Keep, intent: str, asked: str
) -> None:
    report("PLAN", SECOND, "amber", "Chose a supplier.")
    report("PLAN", THIRD, "green", "Signed with the supplier.")
    said = told(asking(intent, asked))

    assert [sign for kind in KINDS if (sign := str(kind.values[1])) in _of_planning(said)] == []
    assert "What does not add up" not in said


def test_an_update_of_the_past_is_told_without_the_doubts_of_now(
    asking: Asking, report: Keep
) -> None:
    for day in (SECOND, THIRD):
        report("PLAN", day, "amber", "Talks.")
    before = asking("latest_update", "what was the update on Digital Planning on 4 November?")

    assert "What does not add up" not in told(before)


def told(reply: Reply) -> str:
    """Return all of a reply's words."""
    facts = [f"{one.label}: {one.value}" for one in reply.facts]
    rows = [cell for row in reply.table.rows for cell in row] if reply.table else []
    return "\n".join([reply.text, *facts, *rows])


def _of_planning(said: str) -> str:
    """Leave out what a comparison says of the other project."""
    return said.partition("Digital Telecare: ")[0]

from tests.actions.projects.conftest import Keep
from tests.conftest import Asking

MANAGER = "isla@stirling.example"


def test_everything_is_counted_by_rating(asking: Asking) -> None:
    reply = asking("overview", "how is the programme doing overall?")

    assert reply.text == (
        "1 amber, 2 without an update and 2 green, of 5 open projects across all projects. "
        "3 ratings do not add up."
    )
    facts = {fact.label: fact.value for fact in reply.facts}
    assert facts == {
        "Red ✖": "0",
        "Amber ▲": "1",
        "Green ✔": "2",
        "No update yet": "2",
        "Ratings that do not add up": "3",
        "Updates overdue": "2",
    }


def test_reds_come_first(asking: Asking) -> None:
    reply = asking("overview", "give me the big picture", by=MANAGER)

    assert reply.table is not None
    assert [row[1] for row in reply.table.rows][:2] == ["Red ✖", "Amber ▲"]
    assert reply.buttons[0].says == "Why is Project Heather red?"


def test_closed_projects_are_left_out_and_paused_ones_are_in(asking: Asking) -> None:
    table = asking("overview", "overview").table

    assert table is not None
    names = [row[0] for row in table.rows]
    assert "STAMP" in names
    assert "Parent Portal" not in names


def test_what_an_asker_may_not_see_is_in_no_count(asking: Asking) -> None:
    assert "of 5 open" in asking("overview", "overview", by="rab@fife.example").text
    assert "of 6 open" in asking("overview", "overview", by=MANAGER).text


def test_a_portfolio_without_projects_is_said_to_have_none(asking: Asking) -> None:
    reply = asking("overview", "how is Digital Leadership and Skills doing?")

    assert reply.text == "There are no open projects in Digital Leadership and Skills."
    assert reply.answered


def test_each_portfolio_is_a_row_where_that_is_asked(asking: Asking) -> None:
    table = asking("overview", "how many reds, ambers and greens in each portfolio").table

    assert table is not None
    assert table.columns[:5] == ("Portfolio", "Projects", "Red", "Amber", "Green")
    assert ("Digital Health and Care", "2", "0", "1", "1", "0", "0") in table.rows


def test_the_portfolio_that_does_worst_is_named(asking: Asking) -> None:
    text = asking("overview", "any portfolio doing worse than the others?", by=MANAGER).text

    assert text.endswith("Digital Council has the largest share of reds: 100%.")


def test_a_share_is_worked_out(asking: Asking) -> None:
    text = asking("overview", "what proportion of the programme is green").text

    assert text.startswith("40% (2) are green, of 5 open projects across all projects")


def test_on_track_is_answered_from_the_ratings(asking: Asking) -> None:
    assert asking("overview", "is the programme as a whole on track?").text.startswith("Largely: ")
    assert asking("overview", "are we in good shape overall", by=MANAGER).text.startswith(
        "Not wholly: "
    )


def test_a_council_s_projects_are_told(asking: Asking) -> None:
    text = asking("overview", "how are Angus's projects doing").text

    assert text.startswith("1 amber and 1 green, of 2 open projects with Angus.")


def test_the_asker_s_own_projects_are_told(asking: Asking) -> None:
    text = asking("overview", "how are my projects doing", by="eilidh@angus.example").text

    assert "of 2 open projects of your own" in text


def test_a_project_by_name_is_answered_for_itself(asking: Asking) -> None:
    assert asking("overview", "how is telecare doing overall").text.startswith(
        "Digital Telecare is"
    )


def test_the_big_picture_is_not_that_of_the_project_talked_of(asking: Asking) -> None:
    slots = {"project": 1, "focus": "project"}

    assert "of 5 open projects" in asking("overview", "overview pls", slots=slots).text
    assert asking("overview", "how is it doing", slots=slots).text.startswith("Digital Telecare is")


def test_an_unknown_portfolio_is_said_to_be(asking: Asking) -> None:
    assert not asking("overview", "how is the Unicorn Portfolio doing?").answered


def test_a_long_list_is_shown_a_page_at_a_time(asking: Asking, report: Keep) -> None:
    first = asking("overview", "overview")
    rest = asking("overview", "overview", offset=10)

    assert first.table is not None
    assert rest.text == "That was all of it."

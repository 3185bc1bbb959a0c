"""What front matter may say, and what is made of it when it is half-written."""

from datetime import date

import pytest

from tests.knowledge.documents.conftest import Reading


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param("2026-03-04", date(2026, 3, 4), id="a date"),
        pytest.param("'2026-03-04'", date(2026, 3, 4), id="a date in quotes"),
        pytest.param("2026-03-04 09:30:00", date(2026, 3, 4), id="with a time"),
        pytest.param("04/03/2026", date(2026, 3, 4), id="as in Britain"),
        pytest.param("4 March 2026", date(2026, 3, 4), id="in words"),
        pytest.param("", None, id="blank"),
    ],
)
def test_dates_are_read(reading: Reading, told: str, day: date | None) -> None:
    assert reading("a.md", f"---\nreviewed: {told}\n---\nText").reviewed == day


def test_names_may_be_written_in_several_ways(reading: Reading) -> None:
    written = reading("a.md", "---\nReview by: 2027-01-31\nvalid-as-of: 2026-01-31\n---\nText")
    assert (written.review_by, written.valid_as_of) == (date(2027, 1, 31), date(2026, 1, 31))


@pytest.mark.parametrize("told", ["[one, two]", "one, two", "\n  - one\n  - two\n  - one"])
def test_aliases_are_a_list_or_parted_by_commas(reading: Reading, told: str) -> None:
    assert reading("a.md", f"---\naliases: {told}\n---\nText").aliases == ("one", "two")


@pytest.mark.parametrize("told", ["restricted", "Restricted", "'restricted'", "restricted # now"])
def test_restricted_stays_restricted(reading: Reading, told: str) -> None:
    assert reading("a.md", f"---\nVisibility: {told}\n---\nText").visibility == "restricted"


def test_restricted_holds_for_a_web_page_too(reading: Reading) -> None:
    page = "---\nvisibility: restricted\n---\n<html><body><h1>A</h1><p>b</p></body></html>"
    written = reading("a.html", page)
    assert (written.visibility, written.format) == ("restricted", "html")


def test_values_stay_as_they_were_written(reading: Reading) -> None:
    written = reading("a.md", "---\ntitle: 1.10\nowner: yes\nsource: 012\n---\nText")
    assert (written.title, written.owner, written.source) == ("1.10", "yes", "012")


def test_a_colon_in_a_value_is_understood_and_noted(reading: Reading) -> None:
    written = reading("a.md", "---\ntitle: Mail: it's a guide\nvisibility: restricted\n---\nText")
    assert (written.title, written.visibility) == ("Mail: it's a guide", "restricted")
    assert "quotes" in written.notes[0]


def test_a_line_across_the_page_is_no_front_matter(reading: Reading) -> None:
    assert reading("a.md", "---\n\nText between.\n\n---\n\n# A\n").markdown.startswith("---")


def test_a_newer_version_says_what_it_replaces(reading: Reading) -> None:
    first = reading("v1.md", "---\ntitle: Retention\nsuperseded_by: Retention 2\n---\nSix years.")
    second = reading("v2.md", "---\ntitle: Retention 2\nsupersedes: Retention\n---\nSeven years.")
    assert (first.superseded_by, second.supersedes) == (second.title, first.title)


def test_a_source_that_is_a_script_is_dropped(reading: Reading) -> None:
    written = reading("a.md", "---\nsource: javascript:alert(1)\n---\nText")
    assert written.source == ""
    assert written.notes
